using System.Text;
using Spectre.Console;
using TracesBot.Graph;
using TracesBot.People;
using TracesBot.Reminders;
using TracesBot.Words;

namespace TracesBot.Cli;

/// <summary>What <c>remind</c> prints when it is done.</summary>
internal static class RemindReport
{
    public static void Write(WaveProgress progress)
    {
        if (progress.State is WaveStates.Stopped)
        {
            Console.Out.WriteLine(
                $"The wave is stopped: {Explain(progress.Reason ?? "")}. Mend that and run remind again: it goes on."
            );
        }

        if (progress.State is WaveStates.Paused)
        {
            Console.Out.WriteLine("The wave is paused. It goes on with: remind resume");
        }

        if (Console.IsOutputRedirected)
        {
            foreach (var tally in progress.Tallies)
            {
                Console.Out.WriteLine($"{Outcome(tally)}: {Number(tally.People)}");
            }

            return;
        }

        var table = new Table().AddColumns("Outcome", "Reason").AddColumn(new TableColumn("People").RightAligned());
        foreach (var tally in progress.Tallies)
        {
            table.AddRow(
                tally.State,
                tally.Reason is null ? "" : Markup.Escape(Explain(tally.Reason)),
                Number(tally.People)
            );
        }

        AnsiConsole.Write(table);
    }

    public static string Preview(long sends, IReadOnlyDictionary<string, long> skips, int perSecond)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"would be sent: {Number(sends)}");
        foreach (var (reason, people) in skips)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"would be skipped, {Explain(reason)}: {Number(people)}");
        }

        var time = TimeSpan.FromSeconds(Math.Ceiling(sends / (double)perSecond));

        return text.Append(CultureInfo.InvariantCulture, $"time at {perSecond} a second: {time:c}").ToString();
    }

    /// <summary>One person of a dry run: who, where, in which language, when or why not.</summary>
    public static string Line(Candidate person, Verdict verdict, DateTimeOffset now)
    {
        var what =
            verdict.SkippedFor is { } reason ? $"skip: {WhyNot(reason, person)}"
            : verdict.WaitUntil is { } until ? $"send at {Local(until, person.TimeZone)}"
            : $"send now, {Local(now, person.TimeZone)}";

        return $"{person.PersonId}\t{person.Team ?? "-"}\t{person.DisplayName ?? "-"}\t{Phrases.TagOf(person.Language)}\t{what}";
    }

    /// <summary>An instant where the person is.</summary>
    public static string Local(DateTimeOffset at, TimeZoneInfo zone) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeZoneInfo.ConvertTime(at, zone):ddd yyyy-MM-dd HH:mm} {zone.Id}"
        );

    /// <summary>Why this person gets none, with what is known of them.</summary>
    public static string WhyNot(string reason, Candidate person) =>
        (reason, person) switch
        {
            (SkipReasons.Away, { AwayUntil: { } back }) => $"away until {Local(back, person.TimeZone)}",
            (SkipReasons.Unreachable, { Unreachable: { } obstacle }) => Explain(obstacle),
            _ => Explain(reason),
        };

    /// <summary>A reason as one says it.</summary>
    public static string Explain(string reason) =>
        reason switch
        {
            SkipReasons.Done => "done with the switch",
            SkipReasons.Away => "needs no reminder until they are back",
            SkipReasons.Cancelled => "the wave was cancelled",
            SkipReasons.NotDue => "was no longer due",
            SkipReasons.Left => "no longer in the roster",
            SkipReasons.NoConversation => "the bot has never met them in Teams",
            InstallReasons.WillBeInstalled => "the bot has never met them; the app will be installed for them first",
            InstallReasons.Installed => "the app is installed for them; their chat has not been told of yet",
            InstallReasons.Forbidden => "the app may not be installed for them",
            InstallReasons.NotFound => "the app cannot be installed: Teams does not know them, or not the app",
            InstallReasons.BadRequest => "the app cannot be installed: Graph did not understand the request",
            SkipReasons.Unreachable => "cannot be reached in Teams",
            SkipReasons.Stopped => "wants no reminders",
            SkipReasons.Snoozed => "wants a reminder later",
            SkipReasons.EnoughThisWeek => "has had this week's reminders",
            SkipReasons.JustReminded => "has just been reminded",
            Reach.Blocked => "has blocked the bot",
            Reach.NotInRoster => "does not have the bot any more",
            Reach.Uninstalled => "has removed the bot",
            "disabled-by-admin" => "the bot is disabled by an administrator",
            "forbidden" => "Teams forbids it",
            "conversation-not-found" => "the conversation no longer exists",
            "too-big" => "the message is too big",
            "bad-request" => "Teams did not understand the message",
            "foreign-service" => "the address of the service is not allowed",
            "unreachable-service" => "the service could not be reached",
            "not-admitted" => "Teams does not admit the bot: check the app id, the secret and the tenant",
            "no-token" => "no token for the bot: check the app id, the secret and the tenant",
            "interrupted" => "the process that sent it ended; it may have arrived",
            "time-out" => "no answer in time; it may have arrived",
            "connection-lost" => "the connection was lost; it may have arrived",
            _ => reason,
        };

    private static string Outcome(Tally tally) =>
        tally.Reason is null ? tally.State : $"{tally.State}, {Explain(tally.Reason)}";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
