using TracesBot.Answers;
using TracesBot.Cards;
using TracesBot.People;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot;

/// <summary>The table of contents of the bot: which slice takes which turn.</summary>
internal sealed class Router(IServiceProvider services)
{
    public ITurnHandler Route(Turn turn) =>
        turn.Input switch
        {
            Ignored => Take<NothingHandler>(),
            Arrived => Take<ArrivalHandler>(),
            Left => Take<DepartureHandler>(),
            PressedUnknown => Take<UnknownPressHandler>(),
            Pressed { Press: ShowHelp } => Take<SmallTalkHandler>(),
            Pressed or Rated => Take<AnswerHandler>(),
            Said { Meaning: { Kind: MeaningKind.Command, Intent: { } intent } } => Command(intent),
            _ => Take<AnswerHandler>(),
        };

    private ITurnHandler Command(string intent) =>
        intent switch
        {
            Intents.FeedbackNegative => Take<AnswerHandler>(),
            _ => Take<SmallTalkHandler>(),
        };

    private THandler Take<THandler>()
        where THandler : ITurnHandler => services.GetRequiredService<THandler>();
}
