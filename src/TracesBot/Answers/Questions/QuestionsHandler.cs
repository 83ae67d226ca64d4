using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Turns;

namespace TracesBot.Answers.Questions;

/// <summary>Shows open questions to those who own the texts, and takes their answers. Others get a polite no that is kept.</summary>
internal sealed class QuestionsHandler(QuestionStore store, AuditStore audit, KnowledgeBase knowledge, Roles roles)
    : ITurnHandler
{
    private const string Allowed = "allowed";
    private const string Refused = "refused";

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var owns = roles.OwnsContent(turn.Person.Id);
        await audit.AddAsync(turn.Person.Id, Scope(turn), owns ? Allowed : Refused, turn.Now, cancellationToken);
        if (!owns)
        {
            return new Reply { Notice = turn.Phrases.Questions.OnlyForOwners };
        }

        return turn.Input switch
        {
            Pressed { Press: ListQuestions press } => Reply.Replace(
                await ListAsync(press.Page, turn, cancellationToken)
            ),
            Pressed { Press: OpenQuestion press } => Reply.Replace(
                await ShowAsync(press.Id, turn, problem: null, cancellationToken)
            ),
            Pressed { Press: AnswerQuestion press } => Reply.Replace(
                await AnswerAsync(Tidy(press), turn, cancellationToken)
            ),
            Pressed { Press: DismissQuestion press } => Reply.Replace(
                await DismissAsync(press, turn, cancellationToken)
            ),
            _ => Reply.Show(await ListAsync(page: 0, turn, cancellationToken)),
        };
    }

    private async Task<Card> ListAsync(int page, Turn turn, CancellationToken cancellationToken)
    {
        var open = await store.CountAsync(QuestionStates.Open, cancellationToken);
        // The last page may have been answered away.
        var last = (int)Math.Max(0, (open - 1) / QuestionCards.PageSize);
        var shown = Math.Clamp(page, 0, last);
        var questions = await store.ListAsync(
            QuestionStates.Open,
            shown * QuestionCards.PageSize,
            QuestionCards.PageSize,
            cancellationToken
        );

        return QuestionCards.List(questions, open, shown, turn.Phrases);
    }

    private async Task<Card> ShowAsync(
        long id,
        Turn turn,
        (string Text, AnswerQuestion Tried)? problem,
        CancellationToken cancellationToken
    ) =>
        await store.FindAsync(id, cancellationToken) is { } question
            ? QuestionCards.Show(
                question,
                await store.RemarksAsync(id, cancellationToken),
                knowledge,
                turn.Phrases,
                problem
            )
            : QuestionCards.Done([turn.Phrases.Questions.Gone], turn.Phrases);

    private async Task<Card> AnswerAsync(AnswerQuestion press, Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Questions;
        if (AnswerCheck.Problem(press, knowledge, words) is { } problem)
        {
            // A secret is not shown again either.
            var tried = AnswerCheck.HoldsSecret(press) ? press with { Swedish = null, English = null } : press;

            return await ShowAsync(press.Id, turn, (problem, tried), cancellationToken);
        }

        var answer = new ExpertAnswer(press.Swedish, press.English, press.Topic);
        if (!await store.AnswerAsync(press.Id, press.Version, answer, turn.Person.Id, turn.Now, cancellationToken))
        {
            return QuestionCards.Done([words.ChangedMeanwhile], turn.Phrases);
        }

        var question = await store.FindAsync(press.Id, cancellationToken);

        return QuestionCards.Done(
            [words.Saved(question?.People ?? 0), .. AnswerCheck.Missing(answer, words)],
            turn.Phrases
        );
    }

    private async Task<Card> DismissAsync(DismissQuestion press, Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Questions;
        var done = await store.DismissAsync(press.Id, press.Version, cancellationToken);

        return QuestionCards.Done([done ? words.Dismissed : words.ChangedMeanwhile], turn.Phrases);
    }

    private static AnswerQuestion Tidy(AnswerQuestion press) =>
        press with
        {
            Swedish = Written(press.Swedish),
            English = Written(press.English),
            Topic = press.Topic is QuestionCards.NoTopic ? null : Written(press.Topic),
        };

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Scope(Turn turn) =>
        turn.Input switch
        {
            Pressed { Press: OpenQuestion press } => $"question {press.Id}",
            Pressed { Press: AnswerQuestion press } => $"question {press.Id} answer",
            Pressed { Press: DismissQuestion press } => $"question {press.Id} dismiss",
            _ => "questions",
        };
}
