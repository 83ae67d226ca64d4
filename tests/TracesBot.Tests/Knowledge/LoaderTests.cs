using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>One bad file for every rule: the person who owns the texts is told the file, the line and the reason.</summary>
public sealed class LoaderTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ContentOnDisk _content = new();

    [Fact]
    public void Good_content_is_taken_as_it_is()
    {
        var knowledge = Load();

        knowledge.Topics.Select(topic => topic.Id).ShouldBe(["first", "second"]);
        knowledge.Find("first").ShouldNotBeNull().Sources.ShouldHaveSingleItem().Publisher.ShouldBe("A");
        knowledge.GuideTo("security-key").ShouldNotBeNull().StuckTopics[1].ShouldBe("first");
        knowledge.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("# English: First", "# Engelska: First", "topics/first.md:1: the text '# English: …' is missing")]
    [InlineData("# English: First", "# Engelska: First", "topics/first.md:13: unknown heading '# Engelska'")]
    [InlineData("# Svenska: Första", "Text.\n\n# Svenska: Första", "topics/first.md:9: text before the first heading")]
    [InlineData("# Svenska: Första", "# Svenska:", "topics/first.md:9: '# Svenska: …' needs a title and a text")]
    [InlineData("# English: First", "# Svenska: Första", "topics/first.md:13: '# Svenska: …' stands twice")]
    [InlineData(
        "# English: First",
        "# Svenska före datumet: A\n\nB.\n\n# English: First",
        "topics/first.md:13: a text for before the date must exist in both"
    )]
    [InlineData("facts: [F1]", "facts: [F1, F9]", "topics/first.md:3: the fact F9 is unknown")]
    [InlineData("facts: [F1]", "facts: [F2]", "topics/first.md:3: no source: name at least one fact that has one")]
    [InlineData("facts: [F1]", "facts: F1", "topics/first.md:3: 'facts' must be a list")]
    [InlineData("valid-to: 2027-06-30", "valid-to: 2026-11-23", "topics/first.md:6: expired: valid to 2026-11-23")]
    [InlineData(
        "valid-to: 2027-06-30",
        "valid-to: soon",
        "topics/first.md:6: 'valid-to' must be a date like 2026-11-24, not 'soon'"
    )]
    [InlineData("updated: 2026-11-24\n", "", "topics/first.md:2: 'updated' must be a date")]
    [InlineData("[second]", "[second,\n  third]", "topics/first.md:8: the follow-up 'third' is no topic")]
    [InlineData(
        "valid-to:",
        "valid-until:",
        "topics/first.md:6: 'valid-until' is unknown; known are: facts, follow-ups, guide, id,"
    )]
    [InlineData("review-by: 2027-05-24", "review-by: 2027-05-24\nreview-by: 2027-05-25", "topics/first.md:6: ")]
    [InlineData("review-by: 2027-05-24", "review-by: [2027", "topics/first.md:6: ")]
    [InlineData("id: first", "id: second", "topics/first.md:2: the id 'second' is not the file's name")]
    [InlineData("id: first", "id: second", "topics/second.md:2: the id 'second' is taken by another file")]
    [InlineData(
        "https://example.org/sv",
        "http://example.org/sv",
        "topics/first.md:11: the link [sidan](http://example.org/sv) is broken"
    )]
    [InlineData("https://example.org/sv", "https://exa mple.org", "topics/first.md:11: the link [sidan]")]
    [InlineData(
        "](https://example.org/en)",
        "] (https://example.org/en)",
        "topics/first.md:15: '[the page]' is no link"
    )]
    [InlineData(
        "](https://example.org/en).",
        "](https://example.org/en",
        "topics/first.md:15: '[the page]' is no link"
    )]
    [InlineData("[the page]", "[the page", "topics/first.md:15: a bracket without its other half")]
    public void A_bad_topic_is_refused_with_its_line(string good, string bad, string fault) =>
        Spoil(ContentOnDisk.Topic, good, bad, fault);

    [Theory]
    [InlineData(ContentOnDisk.Guide, "help-topic: second", "help-topic: third", "guides/key.md:7: 'third' is no topic")]
    [InlineData(ContentOnDisk.Guide, "1: first", "1: third", "guides/key.md:9: 'third' is no topic")]
    [InlineData(
        ContentOnDisk.Guide,
        "Do this.",
        "Do [this](/page).",
        "guides/key.md:29: the link [this](/page) is broken"
    )]
    [InlineData(ContentOnDisk.Guide, "minutes: 5", "minutes: few", "guides/key.md:5: 'minutes' must be a whole number")]
    [InlineData("sources.yml", "publisher: A", "publisher: A\n  adress: C", "sources.yml:3: 'adress' is unknown")]
    [InlineData(
        "sources.yml",
        "https://example.org/b",
        "example.org/b",
        "sources.yml:4: 'example.org/b' is no address"
    )]
    [InlineData("facts.yml", "sources: [S1]", "sources: [S1, S7]", "facts.yml:1: the source S7 of F1 is unknown")]
    [InlineData(ContentOnDisk.Questions, "sv: Vad är första?", "sv:  ", "questions/first.txt:3: an empty example")]
    [InlineData(ContentOnDisk.Questions, "sv: Vad är första?", "sv:  ", "questions/first.txt:1: no example in Swedish")]
    [InlineData(
        ContentOnDisk.Questions,
        "en: What",
        "What",
        "questions/first.txt:4: an example must start with 'sv:' or 'en:'"
    )]
    public void So_is_any_other_bad_file(string file, string good, string bad, string fault) =>
        Spoil(file, good, bad, fault);

    [Fact]
    public void A_file_without_front_matter_is_refused()
    {
        _content.Write(ContentOnDisk.Topic, "# Svenska: Första\n\nText.\n");

        Faults().ShouldContain("topics/first.md:1: must start with front matter between two lines '---'");
    }

    [Fact]
    public void Questions_without_an_answer_and_an_answer_without_questions_are_refused()
    {
        _content.Write("questions/third.txt", "sv: Vad är tredje?\nen: What is third?\n");
        _content.Delete("questions/second.txt");

        Faults()
            .ShouldBe([
                "questions/third.txt:1: there is no topic 'third' to answer these",
                "topics/second.md:1: nobody can ask this: questions/second.txt is missing",
            ]);
    }

    [Theory]
    [InlineData("# Svenska: Första", 9)]
    [InlineData("# English: First", 13)]
    [InlineData("# Svenska före datumet: A", 17)]
    [InlineData("# English before the date: C", 21)]
    public void An_answer_that_Teams_would_not_take_is_refused(string heading, int line)
    {
        const string Before = "\n\n# Svenska före datumet: A\n\nB.\n\n# English before the date: C\n\nD.\n";
        var good = File.ReadAllText(Path.Combine(_content.Folder, ContentOnDisk.Topic));
        _content.Write(ContentOnDisk.Topic, good + Before);
        _content.Replace(
            ContentOnDisk.Topic,
            heading,
            $"{heading}\n{string.Concat(Enumerable.Repeat("å and on ", 2900))}"
        );

        Faults().ShouldHaveSingleItem().ShouldStartWith($"topics/first.md:{line}: the card would take ");
    }

    [Fact]
    public void A_card_is_measured_with_all_that_is_around_the_text()
    {
        var knowledge = Load();
        var topic = knowledge.Find("first").ShouldNotBeNull();

        AnswerSizes
            .Measure(topic, knowledge, Language.Swedish, campaignIsOver: true)
            .ShouldBeGreaterThan(topic.Swedish.Body.Length + topic.Swedish.Title.Length);
    }

    [Fact]
    public void Every_fault_is_told_at_once_and_each_only_once()
    {
        _content.Replace(ContentOnDisk.Topic, "facts: [F1]", "facts: [F9]");
        _content.Replace(ContentOnDisk.Topic, "id: first\n", "");
        _content.Replace(ContentOnDisk.Guide, "minutes: 5", "minutes: 0");
        _content.Replace("sources.yml", "title: B", "titel: B");

        var faults = Faults();

        faults
            .Select(fault => fault[..fault.IndexOf(':', StringComparison.Ordinal)])
            .Distinct()
            .Count()
            .ShouldBeGreaterThanOrEqualTo(3);
        faults.ShouldBeUnique();
        faults.ShouldContain("topics/first.md:2: 'id' must be a text");
        faults.ShouldContain("guides/key.md:5: minutes must be 1 or more");
        faults.ShouldContain("sources.yml:2: 'title' must be a text");
    }

    [Fact]
    public void A_text_past_its_review_is_a_warning()
    {
        _content.Replace(ContentOnDisk.Topic, "review-by: 2027-05-24", "review-by: 2026-11-23");

        Load()
            .Warnings.ShouldHaveSingleItem()
            .ToString()
            .ShouldStartWith("topics/first.md:5: was to be reviewed by 2026-11-23");
    }

    [Fact]
    public void A_folder_without_content_is_told_by_name() =>
        Should
            .Throw<ContentException>(() => KnowledgeBase.Load(Path.Combine(_content.Folder, "nowhere")))
            .Message.ShouldContain("there is no content in this folder");

    public void Dispose() => _content.Dispose();

    private KnowledgeBase Load() => KnowledgeBase.Load(_content.Folder, Today, AnswerSizes.Measure);

    private List<string> Faults() => [.. Should.Throw<ContentException>(Load).Faults.Select(fault => fault.ToString())];

    private void Spoil(string file, string good, string bad, string fault)
    {
        _content.Replace(file, good, bad);

        var faults = Faults();

        faults.ShouldContain(told => told.StartsWith(fault, StringComparison.Ordinal), string.Join('\n', faults));
    }
}
