using System.CommandLine;
using System.Text.Json.Nodes;

namespace TracesBot.Cli;

/// <summary>The command as the person types it who wants to know how well the bot understands people.</summary>
public sealed class EvaluateTests : IDisposable
{
    private const string Right = """{"q":"När slutade SMS att fungera?","lang":"sv","expect":["sms-end-date"]}""";
    private const string Mislabelled = """{"q":"När slutade SMS att fungera?","lang":"sv","expect":["pets-import"]}""";
    private const string Foreign = """{"q":"Vad blir det för väder i morgon?","lang":"sv","kind":"oos","expect":[]}""";
    private const string Command =
        """{"q":"remind me on Thursday at 9","lang":"en","intent":"snooze","entities":{"when":{"expect":"2026-11-26T09:00","grain":"hour"}}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evaluate-");

    [Fact]
    public void Every_set_and_language_has_a_row()
    {
        var run = Run([File("mine", Right, Mislabelled, "", Command), File("others", Foreign)]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Rows[0]
            .ShouldBe([
                "Set",
                "Language",
                "Lines",
                "Top",
                "1",
                "Top",
                "3",
                "Declined",
                "Wrong",
                "False",
                "Intent",
                "Entities",
                "When",
            ]);
        run.Rows[1].ShouldBe(["mine", "sv", "2", "50.0", "50.0", "0.0", "50.0"]);
        run.Rows[2].ShouldBe(["mine", "en", "1", "0.0", "0.0", "100.0", "100.0"]);
        run.Rows[3].ShouldBe(["others", "sv", "1", "100.0", "0.0"]);
    }

    [Fact]
    public void Confusions_are_counted_and_what_people_wrote_is_not_shown()
    {
        var run = Run([File("mine", Mislabelled, Mislabelled)]);

        run.Output.ShouldContain("   2 x  pets-import -> Answer: sms-end-date");
        run.Output.ShouldNotContain("slutade");
        Run([File("mine", Mislabelled), "--confusions", "0"]).Output.ShouldContain("and 1 other confusions");
    }

    [Theory]
    [InlineData("--min-top1", "50", 0, "")]
    [InlineData("--min-top1", "50.1", 1, "mine (sv): top1 is 50.0 %, at least 50.1 was asked for.")]
    [InlineData("--min-offered", "93", 1, "mine (sv): offered is 50.0 %, at least 93.0")]
    [InlineData("--max-wrong", "3", 1, "mine (sv): wrong is 50.0 %, at most 3.0")]
    [InlineData("--max-declined", "0", 0, "")]
    [InlineData("--min-intent", "100", 0, "")]
    [InlineData("--max-false", "0", 0, "")]
    public void A_broken_limit_fails_and_is_named(string option, string limit, int exitCode, string told)
    {
        var run = Run([File("mine", Right, Mislabelled, Command), option, limit]);

        run.ExitCode.ShouldBe(exitCode);
        run.Error.ShouldStartWith(told);
        (run.Error.Length is 0).ShouldBe(exitCode is 0);
    }

    [Theory]
    [InlineData("""{"q":""", "is no JSON, from character 6 on")]
    [InlineData("[1]", "is no JSON object")]
    [InlineData("""{"lang":"sv","expect":[]}""", "has no message")]
    [InlineData("""{"turns":[],"expect":[]}""", "has no message")]
    [InlineData("""{"q":"Hej","lang":"fi","expect":[]}""", "has the language 'fi'; known are: sv, en, mixed")]
    [InlineData("""{"q":"Hej","lang":"sv"}""", "has nothing to compare with")]
    [InlineData("""{"q":"Hej","lang":"sv","expect":[5]}""", "has a value of another type than expected")]
    public void A_line_that_cannot_be_read_is_told_by_file_and_line(string line, string reason)
    {
        var file = File("mine", Right, "", line);

        var run = Run([file]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"{file}:3: {reason}");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_or_empty_file_and_no_file_at_all_are_told()
    {
        var missing = Path.Combine(_folder.FullName, "none.jsonl");

        Run([missing]).Error.ShouldStartWith($"{missing}:0: cannot be read");
        Run([File("empty")]).Error.ShouldEndWith(":1: has no line\n");
        Run([])
            .ShouldSatisfyAllConditions(
                run => run.ExitCode.ShouldBe(2),
                run => run.Error.ShouldContain("for example: evaluate")
            );
    }

    [Fact]
    public void A_program_reads_the_figures_as_json()
    {
        var run = Run([File("mine", Right, Mislabelled), "--json", "--min-top1", "93"]);

        var json = JsonNode.Parse(run.Output)!;
        run.ExitCode.ShouldBe(1);
        ((bool)json["ok"]!).ShouldBeFalse();
        ((double)json["rows"]![0]!["top1"]!).ShouldBe(50);
        json["rows"]![0]!["false"].ShouldBeNull();
        ((string?)json["confusions"]![0]!["given"]).ShouldBe("Answer: sms-end-date");
        json["broken"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-11-23T10:00+01:00", "2026-11-24T09:00", "100.0")]
    [InlineData("2027-01-01T10:00+01:00", "2027-01-02T09:00", "100.0")]
    [InlineData("2027-01-01T10:00+01:00", "2026-11-24T09:00", "0.0")]
    public void Times_are_counted_from_the_given_moment(string now, string expected, string right)
    {
        var line = $$"""{"q":"remind me tomorrow at 9","lang":"en","expect":"{{expected}}","grain":"hour"}""";

        Run([File("when", line), "--now", now]).Rows[1].ShouldBe(["when", "en", "1", right]);
    }

    [Fact]
    public void The_price_of_answering_more_readily_is_drawn()
    {
        var picture = Path.Combine(_folder.FullName, "curve.svg");

        Run([File("mine", Right, Mislabelled), "--plot", picture]).ExitCode.ShouldBe(0);

        var drawn = System.IO.File.ReadAllText(picture);
        drawn.ShouldContain("<svg");
        drawn.ShouldContain("Swedish (2)");
        drawn.ShouldContain("Wrong among the answers (%)");
    }

    [Fact]
    public void An_open_benchmark_is_run_beside_the_published_figures()
    {
        var file = File(
            "faq",
            """{"question":"Hur gammal måste man vara för att rösta?","candidate_answers":["Vallokalen öppnar klockan åtta.","För att få rösta måste du ha fyllt 18 år och vara gammal nog på valdagen."],"label":1}""",
            """{"question":"När öppnar vallokalerna?","candidate_answers":["Vallokalen öppnar klockan åtta.","För att få rösta måste du ha fyllt 18 år och vara gammal nog på valdagen."],"label":0}""",
            """{"question":"När öppnar vallokalerna?","candidate_answers":["Vallokalen öppnar klockan åtta.","För att få rösta måste du ha fyllt 18 år och vara gammal nog på valdagen."],"label":1}"""
        );

        var run = Run(["--swefaq", file]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("accuracy   0.667");
        run.Output.ShouldContain("guessing   0.500");
        run.Output.ShouldContain("published  0.596 and 0.661");
        ((int)JsonNode.Parse(Run(["--swefaq", file, "--json"]).Output)!["right"]!).ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"question":"A","candidate_answers":["B"],"label":1}""", "has the label 1, and 1 candidate answers")]
    [InlineData("""{"question":"A","candidate_answers":"B","label":0}""", "must have \"question\": a text")]
    [InlineData("""{"question":"A"}""", "must have \"question\": a text")]
    [InlineData("{", "is no JSON")]
    public void A_bad_line_of_the_benchmark_is_told(string line, string reason)
    {
        var run = Run(["--swefaq", File("faq", line)]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"faq.jsonl:1: {reason}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Ran Run(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = EvaluateCommand
            .Create()
            .Parse(args)
            .Invoke(new InvocationConfiguration { Output = output, Error = error });

        return new Ran(exitCode, output.ToString(), error.ToString());
    }

    private string File(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name + ".jsonl");
        System.IO.File.WriteAllLines(path, lines);

        return path;
    }

    private sealed record Ran(int ExitCode, string Output, string Error)
    {
        public string[][] Rows =>
            [.. Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
