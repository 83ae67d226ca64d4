using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using TracesBot.Knowledge;

namespace TracesBot.Cli;

/// <summary>Every command. Without one the bot serves.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = ServeCommand.AsRoot(
            "TracesBot helps people in Teams to switch verification method in EU Login, and answers questions about TRACES NT."
        );
        root.Add(ServeCommand.Create());
        root.Add(TryCommand.Create());
        root.Add(AskCommand.Create());
        root.Add(RemindCommand.Create());
        root.Add(RosterCommand.Create());
        root.Add(SwitchCommand.Create());
        root.Add(ReadinessCommand.Create());
        root.Add(QuestionsCommand.Create());
        root.Add(PrivacyCommand.Create());
        root.Add(KnowledgeCommand.Create());
        root.Add(EvaluateCommand.Create());
        root.Add(DoctorCommand.Create());
        // Faults that the user can mend are told in one line each; a test host needs to see the others for itself.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        try
        {
            return await root.Parse(args).InvokeAsync(configuration);
        }
        catch (OptionsValidationException exception)
        {
            return await FailAsync(string.Join(Environment.NewLine, exception.Failures));
        }
        catch (ContentException exception)
        {
            return await FailAsync(exception.Message);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return await FailAsync(
                $"{exception.Message} Another bot may be running; choose another address with --urls."
            );
        }
    }

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);

        return 1;
    }
}
