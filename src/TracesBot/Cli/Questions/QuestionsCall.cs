using System.CommandLine;
using TracesBot.Answers.Questions;
using TracesBot.Knowledge;
using TracesBot.Storage;

namespace TracesBot.Cli.Questions;

/// <summary>One call of the command: what was typed, and what it works on.</summary>
internal sealed class QuestionsCall(ParseResult parsed, IServiceProvider services)
{
    public ParseResult Parsed => parsed;

    public QuestionStore Store { get; } = services.GetRequiredService<QuestionStore>();

    public KnowledgeBase Knowledge => services.GetRequiredService<KnowledgeBase>();

    public DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    public Task CommitAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<Session>().CommitAsync(cancellationToken);

    public async Task<int> SayAsync(string text)
    {
        await parsed.InvocationConfiguration.Output.WriteLineAsync(text);

        return 0;
    }

    public async Task<int> FailAsync(string problem)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(problem);

        return 1;
    }
}
