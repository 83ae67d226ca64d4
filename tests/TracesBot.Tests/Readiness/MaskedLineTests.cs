using CsCheck;

namespace TracesBot.Readiness;

public sealed class MaskedLineTests
{
    private static readonly Gen<List<StandingCount>> Lines = Gen.Select(
            Gen.OneOf("A", "B", "C", "D", "E", "F"),
            Gen.Bool,
            Gen.Int[1, 7],
            Group
        )
        .List[1, 8]
        .Select(groups => groups.DistinctBy(group => (group.Team, group.Own)).ToList());

    [Theory]
    [InlineData(5, "A 5", "A", "", 0)]
    [InlineData(5, "A 4", "", "", 4)]
    [InlineData(5, "A 4, B 1", "", "A B", 0)]
    [InlineData(5, "A 4, B 6, C 9", "C", "A B", 0)]
    [InlineData(5, "A 2, B 2, C 2, D 5", "D", "A B C", 0)]
    [InlineData(0, "A 1, B 2", "A B", "", 0)]
    [InlineData(5, "A* 1, B 5", "A B", "", 0)]
    [InlineData(5, "A* 1, A 4", "A", "", 4)]
    [InlineData(5, "A* 1, A 4, B 7", "A", "A B", 0)]
    internal void Small_groups_further_down_are_counted_together_or_left_out(
        int smallest,
        string groups,
        string open,
        string folded,
        long withheld
    )
    {
        var line = MaskedLine.Of([.. groups.Split(", ").Select(Parsed)], smallest);

        Teams(line.Open).ShouldBe(open);
        Teams(line.Folded).ShouldBe(folded);
        line.Withheld.ShouldBe(withheld);
    }

    [Fact]
    public void Whatever_is_shown_nobody_in_a_small_group_can_be_computed_from_it() =>
        Lines.Sample(counts =>
        {
            var shown = Shown(MaskedLine.Of(counts, smallest: 5));
            var groups = counts.Where(count => !count.IsOwn).ToList();
            var matrix = new FigureSpace(groups, shown);

            foreach (var few in Subsets(groups).Where(subset => subset.Sum(group => group.People) < 5))
            {
                matrix
                    .Tells(few)
                    .ShouldBeFalse($"{string.Join(", ", few.Select(group => group.Method))} can be computed");
            }
        });

    [Fact]
    public void Nobody_is_lost_and_the_viewers_own_people_are_always_named() =>
        Lines.Sample(counts =>
        {
            var line = MaskedLine.Of(counts, smallest: 5);
            var people = counts.Sum(count => count.People);

            (line.Open.Concat(line.Folded).Sum(count => count.People) + line.Withheld).ShouldBe(people);
            counts.Where(count => count.IsOwn).ShouldBeSubsetOf(line.Open);
            line.Teams.ShouldBe(counts.Select(count => count.Team).Distinct().Order(StringComparer.Ordinal));
            line.Withheld.ShouldBeLessThan(5);
        });

    /// <summary>Every figure that any card can show of the line, as the groups that are in it.</summary>
    private static List<IReadOnlyList<MethodCount>> Shown(MaskedLine line) =>
        [
            ReadinessReport.From(new SeenLine(Team: null, line).Counts).ByMethod,
            ReadinessReport.From(new SeenLine(Team: null, line).Named).ByMethod,
            ReadinessReport.From(line.Folded).ByMethod,
            .. line.Teams.Select(team => ReadinessReport.From(new SeenLine(team, line).Counts).ByMethod),
            .. line.Teams.Select(team => ReadinessReport.From(new SeenLine(team, line).Named).ByMethod),
            .. ReadinessReport.ByTeam(line.Open, StringComparer.Ordinal).Select(team => team.Report.ByMethod),
        ];

    private static IEnumerable<List<StandingCount>> Subsets(List<StandingCount> groups) =>
        Enumerable
            .Range(1, (1 << groups.Count) - 1)
            .Select(bits => groups.Where((_, at) => (bits & (1 << at)) is not 0).ToList());

    private static StandingCount Parsed(string text)
    {
        var parts = text.Split(' ');

        return Group(parts[0].TrimEnd('*'), parts[0].EndsWith('*'), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    // Everybody of a group has a method of the group's own, so that a figure tells who is in it.
    private static StandingCount Group(string team, bool own, int people) =>
        new()
        {
            Team = team,
            Own = own ? 1 : 0,
            People = people,
            State = "switched",
            Method = own ? $"own {team}" : $"below {team}",
        };

    private static string Teams(IEnumerable<StandingCount> counts) =>
        string.Join(' ', counts.Select(count => count.Team).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Which sums of groups follow from the figures shown, by linear algebra; single people are known anyway.</summary>
    private sealed class FigureSpace
    {
        private readonly List<StandingCount> _groups;
        private readonly List<double[]> _rows = [];

        public FigureSpace(List<StandingCount> groups, IEnumerable<IReadOnlyList<MethodCount>> figures)
        {
            _groups = groups;
            foreach (var figure in figures)
            {
                Add(
                    Row(group =>
                        figure.Any(method => string.Equals(method.Method, group.Method, StringComparison.Ordinal))
                    )
                );
            }
        }

        public bool Tells(List<StandingCount> some) => Reduced(Row(some.Contains)).All(value => value is 0);

        private double[] Row(Func<StandingCount, bool> isIn) => [.. _groups.Select(group => isIn(group) ? 1.0 : 0.0)];

        private void Add(double[] row)
        {
            var rest = Reduced(row);
            if (Array.Exists(rest, value => value is not 0))
            {
                _rows.Add(rest);
            }
        }

        private double[] Reduced(double[] row)
        {
            foreach (var known in _rows)
            {
                var pivot = Array.FindIndex(known, value => value is not 0);
                var factor = row[pivot] / known[pivot];
                row = [.. row.Select((value, at) => value - (factor * known[at]))];
            }

            return row;
        }
    }
}
