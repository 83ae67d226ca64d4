using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TracesBot.Knowledge;

public sealed class GuideTests
{
    private const string Good = """
        ---
        id: odd
        methods: [eu-login-app]
        facts: [F2.14]
        minutes: 5
        updated: 2026-11-24
        help-topic: help-eu-login
        ---
        # Svenska: Titel

        Inledning.

        ## Ett

        Gör så.

        Du ser: Det.

        Fastnat: Prova igen.

        # English: Title

        Introduction.

        ## One

        Do this.

        You see: That.

        Stuck: Try again.
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");

    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Folder);

    [Fact]
    public void Every_method_of_the_campaign_has_a_guide_and_there_is_one_for_the_locked_out()
    {
        var campaign = Campaign.Load(Path.Combine(Folder, "campaign.yml"));

        campaign.Methods.ShouldAllBe(method => Knowledge.GuideTo(method) != null);
        foreach (var id in new[] { campaign.RecoveryGuide, campaign.LostGuide })
        {
            var guide = Knowledge.FindGuide(id.ShouldNotBeNull()).ShouldNotBeNull();
            guide.Methods.ShouldBeEmpty();
            guide.RemovesMethods.ShouldBeTrue();
        }
    }

    [Fact]
    public void Every_step_is_plain_Markdown_with_links_over_https()
    {
        foreach (
            var text in Knowledge.Guides.SelectMany(guide => new[] { guide.Swedish, guide.English }).SelectMany(Texts)
        )
        {
            var document = Markdown.Parse(text);
            document.Descendants<HtmlBlock>().ShouldBeEmpty(text);
            document.Descendants<HeadingBlock>().ShouldBeEmpty(text);
            document
                .Descendants<LinkInline>()
                .ShouldAllBe(link => link.Url!.StartsWith("https://", StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public void Both_languages_name_the_same_screen_labels_and_addresses()
    {
        foreach (var guide in Knowledge.Guides)
        {
            for (var step = 0; step < guide.Length; step++)
            {
                Marks(guide.Swedish.Steps[step])
                    .ShouldBe(Marks(guide.English.Steps[step]), $"{guide.Id}, step {step + 1}");
            }
        }
    }

    [Fact]
    public void A_guide_is_read_step_by_step()
    {
        var faults = new List<ContentFault>();

        var guide = GuideFile.Read("odd.md", Good, References.Load(Folder, faults), faults).ShouldNotBeNull().Content;

        faults.ShouldBeEmpty();
        guide.Swedish.Introduction.ShouldBe("Inledning.");
        guide.Swedish.Steps.ShouldBe([new GuideStepText("Ett", "Gör så.", "Det.", "Prova igen.")]);
        guide.English.Steps.ShouldBe([new GuideStepText("One", "Do this.", "That.", "Try again.")]);
    }

    [Theory]
    [InlineData("You see: That.", "", 25, "the step 'One' needs 'You see: …' and after it 'Stuck: …'")]
    [InlineData("Stuck: Try again.", "Stuck:", 25, "the step 'One' lacks a title or a text")]
    [InlineData("## One", "One", 21, "no step")]
    [InlineData(
        "## One",
        "## Zero\n\nText.\n\nYou see: A.\n\nStuck: B.\n\n## One",
        21,
        "2 steps in English, but 1 in Swedish"
    )]
    [InlineData("minutes: 5", "minutes: 0", 5, "minutes must be 1 or more")]
    [InlineData("id: odd", "id: other", 2, "the id 'other' is not the file's name")]
    [InlineData("help-topic", "stuck-topics: { 9: help-eu-login }\nhelp-topic", 7, "stuck-topics names step 9")]
    [InlineData("facts: [F2.14]", "facts: [F9.99]", 4, "the fact F9.99 is unknown")]
    public void A_content_owner_is_told_the_line_and_what_is_wrong(string good, string bad, int line, string reason)
    {
        var faults = new List<ContentFault>();

        GuideFile.Read(
            "odd.md",
            Good.Replace(good, bad, StringComparison.Ordinal),
            References.Load(Folder, faults),
            faults
        );

        faults.ShouldContain(
            fault => fault.Reason.Contains(reason, StringComparison.Ordinal),
            string.Join('\n', faults)
        );
        faults.First(fault => fault.Reason.Contains(reason, StringComparison.Ordinal)).Line.ShouldBe(line);
    }

    private static IEnumerable<string> Texts(GuideText guide) =>
        guide.Steps.SelectMany(step => new[] { step.Text, step.Sees, step.Stuck }).Append(guide.Introduction);

    private static string[] Marks(GuideStepText step) =>
        [
            .. new[] { step.Text, step.Sees, step.Stuck }
                .Select(text => Markdown.Parse(text))
                .SelectMany(document =>
                    document
                        .Descendants<LinkInline>()
                        .Select(link => link.Url!)
                        .Concat(
                            document
                                .Descendants<EmphasisInline>()
                                .Where(strong => strong.DelimiterCount is 2)
                                .Select(strong => ((LiteralInline)strong.FirstChild!).Content.ToString())
                        )
                ),
        ];
}
