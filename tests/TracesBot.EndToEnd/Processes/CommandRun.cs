using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TracesBot.EndToEnd.Processes;

/// <summary>A command of the bot, run to its end.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public JsonNode Json => JsonNode.Parse(Output)!;

    public IReadOnlyList<string> Lines =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<CommandRun> Of(params IReadOnlyList<string> arguments) => WithInput("", arguments);

    /// <summary>Runs it with this on its standard input.</summary>
    public static async Task<CommandRun> WithInput(string input, params IReadOnlyList<string> arguments)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(BotProgram.Start(arguments))!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);

            return new CommandRun(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The same, when the test depends on its success.</summary>
    public CommandRun ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Output}\n{Error}");

        return this;
    }
}
