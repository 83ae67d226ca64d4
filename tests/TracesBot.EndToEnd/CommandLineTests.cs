using System.Text.Json.Nodes;
using TracesBot.EndToEnd.Clients;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd;

/// <summary>The commands as the person who runs the bot types them.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Monday = "2026-11-23T10:00+01:00";

    private readonly Workplace _place = new();

    [Fact]
    public async Task A_question_is_answered_in_plain_words_with_its_source()
    {
        var run = await CommandRun.Of("ask", "När slutade SMS-inloggningen att fungera?", "--now", Monday);

        run.ShouldSucceed().Output.ShouldContain("30 juni 2025");
        run.Output.ShouldContain("Livsmedelsverket");
        run.Output.ShouldContain("Källor:");
    }

    [Fact]
    public async Task A_program_reads_what_was_understood_as_json()
    {
        var run = await CommandRun.Of("ask", "--json", "Remind me on Thursday at 9", "--now", Monday);

        var understood = run.ShouldSucceed().Json;
        ((string?)understood["language"]).ShouldBe("en");
        ((string?)understood["kind"]).ShouldBe("command");
        ((string?)understood["intent"]).ShouldBe("snooze");
        ((string?)understood["entities"]!["when"]).ShouldBe("2026-11-26T09:00");
    }

    [Fact]
    public async Task A_list_of_messages_gets_a_line_for_each_and_a_bad_one_stops_nothing()
    {
        const string Input = """
            {"text":"När slutade SMS-inloggningen att fungera?"}
            not json
            {"turns":["What is EU Login?","help"]}
            {"text":5}

            {"neither":true}
            {"text":"Vad är en säkerhetsnyckel?"}
            """;

        var run = await CommandRun.WithInput(Input, "ask", "--jsonl", "--now", Monday);

        run.ExitCode.ShouldBe(1, run.Error);
        var answers = run.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        answers.Select(answer => answer["error"] is null).ShouldBe([true, false, true, false, false, true]);
        ((string?)answers[0]["text"]).ShouldNotBeNull().ShouldContain("30 juni 2025");
        ((string?)answers[2]["language"]).ShouldBe("en");
        run.Error.ShouldContain("Line 2");
        run.Error.ShouldContain("Line 6");
    }

    [Fact]
    public async Task A_roster_with_bad_lines_is_taken_over_without_them_and_a_second_time_changes_nothing()
    {
        var file = await _place.Write(
            "roster.csv",
            $"{PlaygroundUser.Roster()}\nnot-an-id,x@example.se,X,Export Malmö,,sv,\n,,,,,,\n"
        );

        var first = await CommandRun.Of("roster", "import", file, _place.Storage);
        var second = await CommandRun.Of("roster", "import", file, _place.Storage);

        first.ExitCode.ShouldBe(2, first.Error);
        first.Output.ShouldContain("6 added, 0 changed, 0 unchanged, 0 marked as left, 2 bad.");
        first.Error.ShouldContain("Line 8: skipped");
        first.Error.ShouldContain("Line 9: skipped");
        second.ExitCode.ShouldBe(2, second.Error);
        second.Output.ShouldContain("0 added, 0 changed, 6 unchanged, 0 marked as left, 2 bad.");
    }

    [Fact]
    public async Task The_figures_come_as_json_for_the_steering_group()
    {
        var file = await _place.Write("roster.csv", PlaygroundUser.Roster());
        (await CommandRun.Of("roster", "import", file, _place.Storage)).ShouldSucceed();

        var figures = (await CommandRun.Of("readiness", "--json", _place.Storage)).ShouldSucceed().Json;

        ((int)figures["total"]!).ShouldBe(6);
        ((int)figures["notStarted"]!).ShouldBe(6);
        figures["teams"]!
            .AsArray()
            .Select(team => (string?)team!["team"])
            .ShouldBe(["Export Malmö", "Import Göteborg", "Ledning"]);
    }

    [Fact]
    public async Task A_rehearsal_says_who_would_be_reminded_and_why_not()
    {
        var file = await _place.Write("roster.csv", PlaygroundUser.Roster());
        (await CommandRun.Of("roster", "import", file, _place.Storage)).ShouldSucceed();

        var run = await CommandRun.Of("remind", "--dry-run", _place.Storage);

        run.ShouldSucceed().Output.ShouldContain("would be sent: 0");
        run.Output.ShouldContain("the bot has never met them in Teams: 6");
        run.Output.ShouldContain("Åsa Öberg");
    }

    [Fact]
    public async Task A_check_up_finds_no_fault_here_and_names_one_that_was_made()
    {
        var healthy = await CommandRun.Of("doctor", _place.Storage);
        var broken = await CommandRun.Of("doctor", "--json", _place.Storage, "--Door:MaxBodyKilobytes=1");

        healthy.ShouldSucceed().Output.ShouldContain("0 faults");
        broken.ExitCode.ShouldBe(1, broken.Error);
        broken.Json["findings"]!
            .AsArray()
            .Select(finding => (string?)finding!["message"])
            .ShouldContain(message => message!.Contains("MaxBodyKilobytes", StringComparison.Ordinal));
    }

    public void Dispose() => _place.Dispose();
}
