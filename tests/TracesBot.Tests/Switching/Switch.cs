using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>Somebody's switch without a bot around it: moves go in, the state and its card come out.</summary>
internal sealed class Switch(bool isOver = true)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");

    public static KnowledgeBase Knowledge { get; } = KnowledgeBase.Load(Folder);

    public static Campaign Campaign { get; } = Campaign.Load(Path.Combine(Folder, "campaign.yml"));

    public SwitchState State { get; private set; } = SwitchState.None;

    public SwitchDecision Last { get; private set; } = new(SwitchState.None, new NoGuideView(), SwitchNote.None);

    public DateTimeOffset Now { get; set; } = Start;

    public bool IsOver { get; set; } = isOver;

    public SwitchRecord Record => State.Record;

    public SwitchContext Context => new(Campaign, Knowledge, IsOver, Now);

    public SwitchView Current => SwitchFlow.Current(State, Context);

    public SwitchDecision Do(SwitchMove move)
    {
        Last = SwitchFlow.Decide(State, move, Context);
        State = Last.State;

        return Last;
    }

    public Switch Does(params SwitchMove[] moves)
    {
        foreach (var move in moves)
        {
            Do(move);
        }

        return this;
    }

    /// <summary>Answers every question that is asked with the same lot.</summary>
    public Switch Answers(AdvisorAnswers answers)
    {
        while (Current is QuestionView { Question: var question })
        {
            Do(new Answer(question, answers[question]!));
        }

        return this;
    }

    /// <summary>Says "done" until the guide is.</summary>
    public Switch WalksToTheEnd()
    {
        while (Current is StepView)
        {
            Do(new Next());
        }

        return this;
    }

    public Card Card(Language language = Language.Swedish) =>
        new SwitchCards(Campaign.Phrases(language), Context, State, TimeZoneInfo.Utc).Of(Last.View, Last.Note);
}
