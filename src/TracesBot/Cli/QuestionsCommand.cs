using System.CommandLine;
using TracesBot.Answers.Questions;
using TracesBot.Cli.Questions;
using TracesBot.Words;

namespace TracesBot.Cli;

/// <summary><c>questions</c>: what people asked and got no answer to, for the person who owns the texts.</summary>
internal static class QuestionsCommand
{
    private const int Everything = int.MaxValue;

    public static Command Create() =>
        new("questions", "Lists what people asked and got no answer to, and takes the answers.")
        {
            List(),
            Show(),
            Answer(),
            Dismiss(),
        };

    private static Command List()
    {
        var state = new Option<string>("--state")
        {
            Description = "open, answered or dismissed.",
            DefaultValueFactory = static _ => QuestionStates.Open,
        };
        state.AcceptOnlyFromAmong(QuestionStates.Open, QuestionStates.Answered, QuestionStates.Dismissed);
        var json = Json();

        return With(
            new Command("list", "Lists the questions, the most frequent first.") { state, json },
            async (call, cancellationToken) =>
            {
                var questions = await call.Store.ListAsync(
                    call.Parsed.GetValue(state)!,
                    skip: 0,
                    Everything,
                    cancellationToken
                );

                return await call.SayAsync(
                    call.Parsed.GetValue(json) ? QuestionsPrint.Json(questions) : QuestionsPrint.Table(questions)
                );
            }
        );
    }

    private static Command Show()
    {
        var id = Id();
        var json = Json();

        return With(
            new Command("show", "Shows one question and what people wrote about it.") { id, json },
            async (call, cancellationToken) =>
            {
                if (await call.Store.FindAsync(call.Parsed.GetValue(id), cancellationToken) is not { } question)
                {
                    return await call.FailAsync($"There is no question {call.Parsed.GetValue(id)}.");
                }

                var remarks = await call.Store.RemarksAsync(question.Id, cancellationToken);

                return await call.SayAsync(
                    call.Parsed.GetValue(json)
                        ? QuestionsPrint.Json(question, remarks)
                        : QuestionsPrint.Text(question, remarks)
                );
            }
        );
    }

    private static Command Answer()
    {
        var id = Id();
        var file = new Option<FileInfo?>("--file")
        {
            Description =
                "The answer: Markdown, with the headings '# Svenska' and '# English' when it is in both languages.",
        };
        var topic = new Option<string?>("--topic") { Description = "The id of a topic that answers it already." };

        return With(
            new Command(
                "answer",
                "Answers a question, for example: questions answer 17 --file answer.md. A running bot brings the answer to those who asked."
            )
            {
                id,
                file,
                topic,
            },
            (call, cancellationToken) =>
                AnswerAsync(
                    call,
                    call.Parsed.GetValue(id),
                    call.Parsed.GetValue(file),
                    call.Parsed.GetValue(topic),
                    cancellationToken
                )
        );
    }

    private static Command Dismiss()
    {
        var id = Id();

        return With(
            new Command("dismiss", "Takes a question off the list without an answer.") { id },
            async (call, cancellationToken) =>
            {
                var number = call.Parsed.GetValue(id);
                if (await call.Store.FindAsync(number, cancellationToken) is not { } question)
                {
                    return await call.FailAsync($"There is no question {number}.");
                }

                await call.Store.DismissAsync(number, question.Version, cancellationToken);
                await call.CommitAsync(cancellationToken);

                return await call.SayAsync($"Question {number} is dismissed.");
            }
        );
    }

    private static async Task<int> AnswerAsync(
        QuestionsCall call,
        long id,
        FileInfo? file,
        string? topic,
        CancellationToken cancellationToken
    )
    {
        if (await call.Store.FindAsync(id, cancellationToken) is not { } question)
        {
            return await call.FailAsync($"There is no question {id}.");
        }

        if (file is { Exists: false })
        {
            return await call.FailAsync($"There is no file {file.FullName}.");
        }

        var language = Phrases.LanguageOf(question.Language) ?? Language.Swedish;
        var press = AnswerFile.Read(
            file is null ? "" : await File.ReadAllTextAsync(file.FullName, cancellationToken),
            language,
            question,
            topic
        );
        if (AnswerCheck.Problem(press, call.Knowledge, QuestionWords.English) is { } problem)
        {
            return await call.FailAsync(problem);
        }

        var answer = new ExpertAnswer(press.Swedish, press.English, press.Topic);
        await call.Store.AnswerAsync(id, question.Version, answer, Environment.UserName, call.Now, cancellationToken);
        await call.CommitAsync(cancellationToken);

        return await call.SayAsync(
            string.Join(
                Environment.NewLine,
                AnswerCheck.Missing(answer, QuestionWords.English).Prepend(QuestionWords.English.Saved(question.People))
            )
        );
    }

    private static Argument<long> Id() => new("id") { Description = "The number that 'questions list' shows." };

    private static Option<bool> Json() => new("--json") { Description = "Print JSON instead." };

    private static Command With(Command command, Func<QuestionsCall, CancellationToken, Task<int>> work)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(
                    parsed,
                    (services, token) => work(new QuestionsCall(parsed, services), token),
                    cancellationToken
                )
        );

        return command;
    }
}
