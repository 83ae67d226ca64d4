using System.CommandLine;
using System.Diagnostics;
using TracesBot.Knowledge;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Cli;

/// <summary><c>knowledge</c>: for the person who owns the texts.</summary>
internal static class KnowledgeCommand
{
    private static readonly string Installed = Path.Combine(AppContext.BaseDirectory, "Knowledge");

    public static Command Create()
    {
        var folder = new Option<string>("--folder")
        {
            Description = "The content, for example: --folder src/TracesBot/Knowledge",
            DefaultValueFactory = static _ => Installed,
        };
        var check = new Command("check", "Reads every content file and lists each fault with file and line.")
        {
            folder,
        };
        check.SetAction(parsed => Check(parsed.GetValue(folder)!));
        var train = new Command("train", "Trains the model of the understanding on the phrasings and writes model.bin.")
        {
            folder,
        };
        train.SetAction(parsed => Train(parsed.GetValue(folder)!));

        return new Command("knowledge", "Checks the content, and trains the model on it.") { check, train };
    }

    private static int Check(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var knowledge = KnowledgeBase.Load(folder, today, AnswerSizes.Measure);
        var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        foreach (var warning in knowledge.Warnings)
        {
            Console.WriteLine($"{warning.File}:{warning.Line}: warning: {warning.Reason}");
        }

        Console.WriteLine(
            $"{knowledge.Topics.Count} topics and {knowledge.Guides.Count} guides, no fault. Read in {milliseconds:N0} ms."
        );
        if (
            ModelFile.Read(Path.Combine(folder, ModelFile.Name)).Fingerprint.SequenceEqual(Examples.Fingerprint(folder))
        )
        {
            return 0;
        }

        Console.Error.WriteLine($"{ModelFile.Name} is older than the phrasings: run 'knowledge train'.");

        return 1;
    }

    private static int Train(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        var model = ModelTrainer.Train(folder);
        var path = Path.Combine(folder, ModelFile.Name);
        using (var stream = File.Create(path))
        {
            ModelFile.Write(model, stream);
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine($"{path}: {new FileInfo(path).Length / 1024:N0} KB, trained in {seconds:N0} s.");

        return 0;
    }
}
