using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TracesBot.Knowledge;

public sealed class ContentTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");

    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Folder);

    [Fact]
    public void Every_question_that_has_phrasings_has_an_answer()
    {
        var asked = Directory
            .EnumerateFiles(Path.Combine(Folder, "questions"), "*.txt")
            .Select(Path.GetFileNameWithoutExtension);

        asked.ShouldBe(Knowledge.Topics.Select(topic => topic.Id), ignoreOrder: true);
    }

    [Fact]
    public void Every_text_is_plain_Markdown_with_links_over_https()
    {
        foreach (var (topic, text) in Knowledge.Topics.SelectMany(Texts))
        {
            var document = Markdown.Parse(text.Body);
            document.Descendants<HtmlBlock>().ShouldBeEmpty(topic);
            document.Descendants<HtmlInline>().ShouldBeEmpty(topic);
            document.Descendants<HeadingBlock>().ShouldBeEmpty(topic);
            document
                .Descendants<LinkInline>()
                .ShouldAllBe(link => link.Url!.StartsWith("https://", StringComparison.Ordinal), topic);
        }
    }

    [Fact]
    public void Both_languages_have_the_same_steps()
    {
        foreach (var topic in Knowledge.Topics)
        {
            Steps(topic.Swedish).ShouldBe(Steps(topic.English), topic.Id);
        }
    }

    [Theory]
    [InlineData("# English: Only English\n\nText.", "the text '# Svenska: …' is missing")]
    [InlineData("# Svenska: Titel\n\n# English: Title\n\nText.", "needs a title and a text")]
    [InlineData("# Svenska: Titel\n\nText.\n\n# Engelska: Titel\n\nText.", "unknown heading '# Engelska'")]
    [InlineData("Text.\n\n# Svenska: T\n\nText.\n\n# English: T\n\nText.", "text before the first heading")]
    public void A_content_owner_is_told_what_is_wrong_with_a_text(string texts, string reason)
    {
        const string FrontMatter = "---\nid: odd\nfacts: [F1.01]\nupdated: 2026-11-24\nreview-by: 2027-05-24\n---\n";
        var faults = new List<ContentFault>();

        TopicFile.Read("odd.md", FrontMatter + texts, References.Load(Folder), faults);

        faults.ShouldContain(
            fault => fault.Reason.Contains(reason, StringComparison.Ordinal),
            string.Join('\n', faults)
        );
    }

    [Theory]
    [InlineData("facts: [F9.99]", "the fact F9.99 is unknown")]
    [InlineData("facts: [F2.57]", "no source")]
    public void A_content_owner_is_told_of_a_fact_that_proves_nothing(string facts, string reason)
    {
        var content =
            $"---\nid: odd\n{facts}\nupdated: 2026-11-24\nreview-by: 2027-05-24\n---\n# Svenska: T\n\nText.\n\n# English: T\n\nText.";
        var faults = new List<ContentFault>();

        TopicFile.Read("odd.md", content, References.Load(Folder), faults);

        faults.ShouldContain(fault => fault.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_content_owner_who_misspells_a_member_is_told_its_name() =>
        Should
            .Throw<ContentException>(() => Yaml.Read<Source>("publisher: A\ntitle: B\nadress: C", "sources.yml"))
            .Faults.ShouldHaveSingleItem()
            .ToString()
            .ShouldStartWith("sources.yml:3:");

    private static IEnumerable<(string Topic, TopicText Text)> Texts(Topic topic) =>
        new[] { topic.Swedish, topic.English, topic.SwedishBefore, topic.EnglishBefore }
            .OfType<TopicText>()
            .Select(text => (topic.Id, text));

    private static int Steps(TopicText text) => Markdown.Parse(text.Body).Descendants<ListItemBlock>().Count();
}
