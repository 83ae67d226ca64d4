using System.CommandLine;
using TracesBot.Cli.Evaluating;
using TracesBot.Understanding;
using TracesBot.Understanding.Evaluating;

namespace TracesBot.Cli;

/// <summary><c>evaluate</c>: how well labelled messages are understood. Nothing is sent, and no message is printed.</summary>
internal static class EvaluateCommand
{
    private const int BelowLimit = 1;
    private const int BadInput = 2;

    private static readonly Argument<string[]> Files = new("files")
    {
        Description =
            "JSON Lines, each {\"q\":\"…\",\"lang\":\"sv\",\"expect\":[\"sms-end-date\"]} or with \"turns\", \"intent\", \"entities\"; a set is a file.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print the figures as one JSON object, for example: evaluate sv.jsonl --json",
    };

    private static readonly Option<int> Confusions = new("--confusions")
    {
        Description = "How many confusions to list, most frequent first, for example: --confusions 50",
        DefaultValueFactory = static _ => 10,
    };

    private static readonly Option<DateTimeOffset> Now = new("--now")
    {
        Description = "The moment that times are counted from, for example: --now 2026-11-23T10:00+01:00",
        DefaultValueFactory = static _ => Evaluation.Now,
    };

    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "The content, for example: --folder src/TracesBot/Knowledge",
        DefaultValueFactory = static _ => Path.Combine(AppContext.BaseDirectory, "Knowledge"),
    };

    private static readonly Option<string?> Plot = new("--plot")
    {
        Description = "Draw wrong answers against questions answered, as SVG, for example: --plot curve.svg",
    };

    private static readonly Option<string?> SweFaq = new("--swefaq")
    {
        Description =
            "Instead rank the answers of SweFAQ, an open Swedish benchmark, for example: --swefaq swefaq_test.jsonl",
    };

    private static readonly IReadOnlyList<(Measure Measure, Option<double?> Option)> Limits =
    [
        .. Measure.All.Select(measure =>
            (
                measure,
                new Option<double?>(measure.Option)
                {
                    Description =
                        $"Fail when there are {(measure.IsFloor ? "fewer" : "more")} per cent of {measure.Meaning}, for example: {measure.Option} {(measure.IsFloor ? 93 : 3)}",
                }
            )
        ),
    ];

    public static Command Create()
    {
        var command = new Command(
            "evaluate",
            "Measures how well labelled messages are understood. Ends with 1 when a limit is broken, with 2 when a file cannot be read."
        )
        {
            Files,
            Json,
            Confusions,
            Now,
            Folder,
            Plot,
            SweFaq,
        };
        foreach (var (_, option) in Limits)
        {
            command.Add(option);
        }

        command.SetAction(Run);

        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            if (parsed.GetValue(SweFaq) is { } faq)
            {
                return FaqReport.Write(faq, parsed.GetValue(Folder)!, parsed.GetValue(Json), output);
            }

            if (parsed.GetValue(Files) is not { Length: > 0 } files)
            {
                error.WriteLine("Name a file, for example: evaluate sv.jsonl en.jsonl --min-top1 93");

                return BadInput;
            }

            var lines = files.SelectMany(Read).ToList();
            var understander = Understander.Load(parsed.GetValue(Folder)!);

            return Report(parsed, Evaluation.Run(lines, understander, parsed.GetValue(Now)), output, error);
        }
        catch (BadLineException exception)
        {
            error.WriteLine(exception.Message);

            return BadInput;
        }
    }

    private static IReadOnlyList<LabelledLine> Read(string path)
    {
        var set = Path.GetFileNameWithoutExtension(path);

        return LineFile.Read(path, line => LabelledLine.Parse(set, line));
    }

    private static int Report(
        ParseResult parsed,
        IReadOnlyList<EvaluationRow> rows,
        TextWriter output,
        TextWriter error
    )
    {
        var broken = Broken(parsed, rows);
        var confusions = parsed.GetValue(Confusions);
        if (parsed.GetValue(Json))
        {
            output.WriteLine(EvaluationJson.Of(rows, confusions, broken));
        }
        else
        {
            EvaluationTable.Write(rows, output);
            EvaluationTable.WriteConfusions(rows, confusions, output);
        }

        if (parsed.GetValue(Plot) is { } picture)
        {
            CurvePicture.Save(CoverageCurve.Of(rows), picture);
        }

        foreach (var reason in broken)
        {
            error.WriteLine(reason);
        }

        return broken.Count is 0 ? 0 : BelowLimit;
    }

    private static List<string> Broken(ParseResult parsed, IReadOnlyList<EvaluationRow> rows) =>
        [
            .. Limits.SelectMany(limit =>
                parsed.GetValue(limit.Option) is { } asked
                    ? rows.Select(row => limit.Measure.Broken(row, asked)).OfType<string>()
                    : []
            ),
        ];
}
