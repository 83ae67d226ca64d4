using TracesBot.People;
using TracesBot.Turns;
using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>What is neither a question nor work: greetings, thanks, help, the choice of language.</summary>
internal sealed class SmallTalkHandler(PersonStore people, AnswerStore store, Roles roles) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.General;
        if (turn.Input is not Said { Meaning: var meaning })
        {
            return await HelpAsync(turn, cancellationToken);
        }

        return meaning.Intent switch
        {
            Intents.ChangeLanguage => await ChangeLanguageAsync(turn, meaning.Entities.Language, cancellationToken),
            Intents.TalkToHuman => Reply.Show(AnswerCards.Human(turn.Person.PreviousTopic, turn.Phrases)),
            Intents.Thanks => Reply.Say(words.Thanks),
            Intents.Goodbye => Reply.Say(words.Goodbye),
            Intents.Yes or Intents.No or Intents.Cancel => Reply.Say(words.NothingToConfirm),
            _ => await HelpAsync(turn, cancellationToken),
        };
    }

    private async Task<Reply> HelpAsync(Turn turn, CancellationToken cancellationToken)
    {
        // In a group nobody is shown what is theirs alone.
        var manages = turn.Private && await store.IsManagerAsync(turn.Person.Upn, cancellationToken);

        return Reply.Show(
            HelpCards.Help(
                manages,
                turn.Private && roles.OwnsContent(turn.Person.Id),
                turn.Private && roles.Administers(turn.Person.Id),
                turn.Phrases
            )
        );
    }

    private async Task<Reply> ChangeLanguageAsync(Turn turn, Language? language, CancellationToken cancellationToken)
    {
        if (language is not { } chosen)
        {
            return Reply.Say(turn.Phrases.General.WhichLanguage);
        }

        await people.SetLanguageAsync(turn.Person.Id, chosen, cancellationToken);

        return Reply.Say(Phrases.In(chosen).General.LanguageChanged);
    }
}
