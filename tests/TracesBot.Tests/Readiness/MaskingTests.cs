using TracesBot.Chat;
using TracesBot.Teams;

namespace TracesBot.Readiness;

/// <summary>A manager's manager looks at groups so small that a figure would be a name.</summary>
public sealed class MaskingTests(BotFixture bot) : ReadinessChat(bot)
{
    [Fact]
    public async Task Small_groups_further_down_are_counted_together_and_not_named()
    {
        var (chief, _) = await SmallGroupsAsync("Chief Cajsa");

        var summary = await chief.Says("Hur ligger mitt team till?");
        var teams = await chief.Presses("Per team");
        var remaining = await chief.Says("Vilka är kvar?");

        Figure(summary, "Klara").ShouldBe("1 av 8 (12 %)");
        summary.Text.ShouldContain("6 personer räknas bara tillsammans");
        Figure(teams, "Små grupper").ShouldBe("1 av 6 (16 %)");
        teams.Text.ShouldNotContain("Cajsa South");
        remaining.Text.ShouldContain("7 personer är kvar");
        remaining.Text.ShouldContain("Chief Cajsa North Head");
        remaining.Text.ShouldNotContain("Member");
    }

    [Fact]
    public async Task A_small_group_asked_for_by_name_is_not_shown_and_neither_is_anybody_in_it()
    {
        var (chief, _) = await SmallGroupsAsync("Chief Clara");

        var team = await chief.Says("Status för Import Clara South");
        var person = await chief.Says("Har Clara South Member1 bytt?");

        team.Text.ShouldContain("3 personer är inte med här");
        team.Text.ShouldNotContain("Member");
        person.Text.ShouldContain("hör till en liten grupp");
        (await Organisation.LooksOfAsync(chief.Id))
            .Count(look => look.EndsWith("-> masked", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Fact]
    public async Task A_forged_press_for_somebody_in_a_small_group_shows_nothing_of_them()
    {
        var (chief, member) = await SmallGroupsAsync("Chief Cilla");
        await chief.Says("Hur ligger mitt team till?");

        var answer = await PressAsync(chief, Colleague(member.AadObjectId));

        answer.Notice.ShouldNotBeNull().ShouldContain("hör till en liten grupp");
        answer.Notice.ShouldNotContain("klar");
    }

    [Fact]
    public async Task The_groups_own_manager_sees_everybody_in_it_by_name()
    {
        var head = await ManagerAsync("Head Hilda");
        await Organisation.AddAsync("Hilda One", "Hilda", head.Teams);
        await Organisation.AddAsync("Hilda Two", "Hilda", head.Teams);

        var remaining = await head.Says("Vilka är kvar?");

        remaining.Text.ShouldContain("Hilda One");
        remaining.Text.ShouldContain("Hilda Two");
        remaining.Text.ShouldNotContain("tillsammans");
    }

    [Fact]
    public async Task An_English_manager_reads_why_in_English()
    {
        var (chief, _) = await SmallGroupsAsync("Chief Cecil");

        var summary = await chief.Says("How is my team doing?");
        var person = await chief.Says("Has Cecil South Member1 switched?");

        summary.Text.ShouldContain("6 people are counted together only and not named");
        person.Text.ShouldContain("belongs to a small group");
    }

    /// <summary>Two heads of three people each; one of the six is ready, and one head.</summary>
    private async Task<(Person Chief, TeamsPerson Member)> SmallGroupsAsync(string name)
    {
        var chief = await ManagerAsync(name);
        var member = chief.Teams;
        foreach (var part in new[] { "North", "South" })
        {
            var head = await Organisation.AddAsync($"{name} {part} Head", $"Heads of {name}", chief.Teams);
            foreach (var number in Enumerable.Range(0, 3))
            {
                member = await Organisation.AddAsync(
                    $"{name.Split(' ')[1]} {part} Member{number}",
                    $"Import {name.Split(' ')[1]} {part}",
                    head,
                    (part, number) is ("South", 1) ? Progress.Switched("bankid", "said") : null
                );
            }
        }

        return (chief, member);
    }
}
