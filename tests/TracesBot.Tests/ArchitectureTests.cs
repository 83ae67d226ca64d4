using NetArchTest.Rules;

namespace TracesBot;

/// <summary>The arrows of the design. A slice that looks into another one, or names the protocol, does not pass.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Slices =
    [
        "TracesBot.Answers",
        "TracesBot.Switching",
        "TracesBot.Reminders",
        "TracesBot.Readiness",
        "TracesBot.Graph",
        "TracesBot.Privacy",
    ];

    private static readonly string[] Shared =
    [
        "TracesBot.Turns",
        "TracesBot.Cards",
        "TracesBot.Words",
        "TracesBot.Storage",
        "TracesBot.Counts",
        "TracesBot.People",
        "TracesBot.Knowledge",
        "TracesBot.Understanding",
        "TracesBot.Proactive",
        "TracesBot.SelfCheck",
    ];

    public static TheoryData<string> EverySlice => [.. Slices];

    public static TheoryData<string> EverySharedFolder => [.. Shared];

    [Theory]
    [MemberData(nameof(EverySlice))]
    public void No_slice_knows_another_slice(string slice) =>
        Forbid(slice, [.. Slices.Except([slice], StringComparer.Ordinal)]);

    [Theory]
    [MemberData(nameof(EverySharedFolder))]
    public void What_is_shared_knows_no_slice(string folder) => Forbid(folder, Slices);

    [Fact]
    public void Only_turns_the_runner_the_writer_the_proactive_sender_the_builder_and_the_token_for_Graph_know_the_protocol()
    {
        string[] allowed =
        [
            "TracesBot.Turns",
            "TracesBot.Cli",
            "TracesBot.TurnRunner",
            "TracesBot.ReplyWriter",
            "TracesBot.TracesBotBuilder",
            "TracesBot.Proactive.ProactiveSender",
            "TracesBot.Graph.GraphCredentials",
        ];
        var offenders = Types
            .InAssembly(typeof(Program).Assembly)
            .That()
            .HaveDependencyOn("Microsoft.Bot")
            .GetTypes()
            .Select(type => type.FullName!)
            .Where(name => !allowed.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_of_the_bot_is_internal_and_sealed_or_static()
    {
        var open = typeof(Program)
            .Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("TracesBot", StringComparison.Ordinal) is true)
            .Where(type =>
                type is { IsClass: true, IsNested: false, IsAbstract: false } && (type.IsPublic || !type.IsSealed)
            )
            .Select(type => type.FullName);

        open.ShouldBeEmpty();
    }

    private static void Forbid(string folder, string[] forbidden)
    {
        var types = Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespace(folder);
        types.GetTypes().ShouldNotBeEmpty($"{folder} has no types: the rule would check nothing.");

        var result = types.ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        result.IsSuccessful.ShouldBeTrue(string.Join(", ", result.FailingTypeNames ?? []));
    }
}
