using TracesBot.Understanding.Times;
using TracesBot.Words;

namespace TracesBot.Understanding.Naming;

/// <summary>Reads out of a message what its command needs, and nothing else.</summary>
internal static class EntityReader
{
    public static Entities Read(string text, string intent, DateTimeOffset now, Language language) =>
        intent switch
        {
            Intents.Snooze
            or Intents.ReportExempt
            or Intents.StopReminders
            or Intents.ReportDone
            or Intents.StartSwitch => new Entities
            {
                Methods = intent is Intents.ReportDone or Intents.StartSwitch ? Methods.Find(text) : [],
                When = intent is Intents.Snooze or Intents.ReportExempt ? WhenParser.Parse(text, now, language) : null,
            },
            Intents.ChangeLanguage => new Entities { Language = LanguageNames.Find(text) },
            Intents.PersonStatus => AboutPerson(text, now),
            Intents.TeamByMethod
            or Intents.TeamCompleted
            or Intents.TeamReadiness
            or Intents.TeamRemaining
            or Intents.TeamTrend
            or Intents.RemindTeam
            or Intents.ExportTeam => AboutTeam(text, now, Names.Team(text)),
            Intents.OrganisationReadiness => AboutTeam(text, now, team: null),
            _ => Entities.None,
        };

    private static Entities AboutPerson(string text, DateTimeOffset now)
    {
        var (person, team) = Names.Person(text);
        return new Entities
        {
            Methods = Methods.Find(text),
            Person = person,
            Team = team,
            Period = PeriodParser.Parse(text, now),
        };
    }

    private static Entities AboutTeam(string text, DateTimeOffset now, string? team) =>
        new()
        {
            Methods = Methods.Find(text),
            Team = team,
            Period = PeriodParser.Parse(text, now),
        };
}
