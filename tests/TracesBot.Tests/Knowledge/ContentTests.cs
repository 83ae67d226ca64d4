using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TracesBot.Knowledge;

public sealed class ContentTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");

    // With every rule, sizes included; dates are held against the calendar by `knowledge check` and by a start.
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Folder, measure: AnswerSizes.Measure);

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

    private static IEnumerable<(string Topic, TopicText Text)> Texts(Topic topic) =>
        new[] { topic.Swedish, topic.English, topic.SwedishBefore, topic.EnglishBefore }
            .OfType<TopicText>()
            .Select(text => (topic.Id, text));

    private static int Steps(TopicText text) => Markdown.Parse(text.Body).Descendants<ListItemBlock>().Count();
}
