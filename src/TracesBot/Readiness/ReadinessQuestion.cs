using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Understanding;
using TracesBot.Understanding.Naming;
using TracesBot.Understanding.Times;

namespace TracesBot.Readiness;

/// <summary>What a manager wants to know.</summary>
internal abstract record ReadinessQuestion
{
    /// <summary>What <see cref="FilterReadiness"/> carries for "no filter".</summary>
    public const string Everything = "all";

    public static ReadinessQuestion From(Turn turn) =>
        turn.Input switch
        {
            // What is done with people is done with all who are left, or with everybody.
            Pressed { Press: ShowReadiness { View: ReadinessView.Nudge or ReadinessView.Export } press } => Pressed(
                press.View,
                press.Team,
                ReadinessFilter.None,
                press.Page
            ),
            Pressed { Press: ShowReadiness press } => Pressed(
                press.View,
                press.Team,
                ReadinessFilter.Of(press.Method, press.From, press.To, press.Step),
                press.Page
            ),
            Pressed { Press: FilterReadiness press } => Filtered(press),
            Pressed { Press: ShowColleague press } => new AboutColleague(press.PersonId),
            Said { Meaning: { Intent: Intents.PersonStatus, Entities: var named } } => About(named),
            Said said => About(turn, said),
            _ => new AboutTeam(ReadinessView.Summary, Team: null),
        };

    private static ReadinessQuestion Pressed(string view, string? team, ReadinessFilter? filter, int page) =>
        filter is null || !ReadinessView.Is(view)
            ? new Unreadable()
            : new AboutTeam(view, team, Exact: true, Math.Max(0, page)) { Filter = filter };

    private static ReadinessQuestion Filtered(FilterReadiness press)
    {
        var team = Chosen(press.ChosenTeam);
        var period = Chosen(press.ChosenPeriod)?.Split('/') ?? ["", ""];

        return period is [var from, var to] && team is null or ['=', ..]
            ? Pressed(
                press.View,
                team?[1..],
                ReadinessFilter.Of(Chosen(press.ChosenMethod), from, to, step: null),
                page: 0
            )
            : new Unreadable();
    }

    private static string? Chosen(string? value) => value is null or "" or Everything ? null : value;

    private static ReadinessQuestion About(Entities named) =>
        named.Person is { Length: > 0 } person ? new AboutName(person, named.Team) : new AboutNobody();

    private static AboutTeam About(Turn turn, Said said)
    {
        var intent = said.Meaning.Intent ?? "";
        // A question that reads like something else was not read for a team.
        var named = ManagersQuestion.Is(said)
            ? EntityReader.Read(said.Text, Intents.TeamReadiness, turn.Now, said.Meaning.Language)
            : said.Meaning.Entities;
        var filter = new ReadinessFilter
        {
            Methods = named.Methods,
            From = named.Period?.From,
            To = named.Period?.To,
            Step = ReadinessAspect.Step(said.Text),
        };
        var view = ReadinessAspect.View(intent, said.Text, filter);

        return view switch
        {
            // A forecast looks ahead: "till fredag" is the Friday to come, where a report would mean the last one.
            ReadinessView.Forecast => new AboutTeam(view, named.Team)
            {
                Filter = new ReadinessFilter
                {
                    To = WhenParser.Parse(said.Text, turn.Now, said.Meaning.Language)?.Date,
                },
                Text = said.Text,
            },
            _ => new AboutTeam(view, named.Team) { Filter = filter, Text = said.Text },
        };
    }
}

/// <summary>About the whole line, or about one team of it.</summary>
/// <param name="View">One of <see cref="ReadinessView"/>.</param>
/// <param name="Team">The team; null for the whole line.</param>
/// <param name="Exact">Whether the team is named by a button, letter by letter, and not by a person.</param>
internal sealed record AboutTeam(string View, string? Team, bool Exact = false, int Page = 0) : ReadinessQuestion
{
    public ReadinessFilter Filter { get; init; } = ReadinessFilter.None;

    /// <summary>Gets the question as it was written; null for a button.</summary>
    public string? Text { get; init; }
}

/// <summary>About somebody, by the name that a person wrote.</summary>
/// <param name="Team">The team that tells which of two people of that name.</param>
internal sealed record AboutName(string Name, string? Team) : ReadinessQuestion;

/// <summary>About somebody, by the id that a button carries.</summary>
internal sealed record AboutColleague(string PersonId) : ReadinessQuestion;

/// <summary>About somebody whose name the message does not give.</summary>
internal sealed record AboutNobody : ReadinessQuestion;

/// <summary>A button that no card of ours ever had.</summary>
internal sealed record Unreadable : ReadinessQuestion;
