using TracesBot.People;
using TracesBot.Turns;
using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>What is neither a question nor work: greetings, thanks, help, the choice of language.</summary>
internal sealed class SmallTalkHandler(PersonStore people) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.General;
        if (turn.Input is not Said { Meaning: var meaning })
        {
            return Reply.Show(AnswerCards.Help(turn.Phrases));
        }

        return meaning.Intent switch
        {
            Intents.ChangeLanguage => await ChangeLanguageAsync(turn, meaning.Entities.Language, cancellationToken),
            Intents.TalkToHuman => Reply.Show(AnswerCards.Contacts(turn.Phrases)),
            Intents.Thanks => Reply.Say(words.Thanks),
            Intents.Goodbye => Reply.Say(words.Goodbye),
            Intents.Yes or Intents.No or Intents.Cancel => Reply.Say(words.NothingToConfirm),
            _ => Reply.Show(AnswerCards.Help(turn.Phrases)),
        };
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
