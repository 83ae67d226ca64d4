using TracesBot.Understanding.Naming;
using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>Finds out what a message means. Immutable once loaded; any number of turns may use it at once.</summary>
internal sealed class Understander
{
    private const int LongestSmallTalk = 12;

    private readonly Model _model;
    private readonly FollowUps _followUps;
    private readonly DoubleQuestion _double;

    private Understander(Model model, FollowUps followUps)
    {
        _model = model;
        _followUps = followUps;
        _double = new DoubleQuestion(model);
    }

    public static Understander Load(string knowledgeFolder) =>
        From(
            ModelFile.Read(Path.Combine(knowledgeFolder, ModelFile.Name)),
            Examples.ReadConcepts(knowledgeFolder),
            FollowUps.ReadLeads(Path.Combine(knowledgeFolder, "topics"))
        );

    public static Understander From(ModelData data, Concepts concepts, IReadOnlyDictionary<string, string[]> leads)
    {
        var model = new Model(data, concepts);
        return new Understander(model, new FollowUps(model, leads));
    }

    public Meaning Understand(string text, Dialogue dialogue)
    {
        var read = text.Length > FeatureExtractor.LongestText ? text[..FeatureExtractor.LongestText] : text;
        var words = new FoldedText(read).Count;
        if (words == 0)
        {
            return Signs.Read(text) is { } sign
                ? Command(sign, dialogue.Language, Entities.None)
                : Decline(dialogue.Language);
        }

        var scores = _model.Score(read);
        var language = LanguageDetector.Decide(read, scores.Language, dialogue.Language);
        var ranking =
            dialogue.PreviousTopic is { } previous && _followUps.Apply(read, previous, scores.Labels) is { } leaning
                ? leaning
                : new Shortlist(_model.Labels, scores.Labels);
        var meaning =
            ranking.Best is { Kind: LabelKind.Intent, Share: >= Thresholds.Command } command
            && IsMeant(command.Id, words)
                ? Command(command.Id, language, EntityReader.Read(read, command.Id, dialogue.Now, language))
                : Answer(read, language, ranking, scores);

        return meaning with
        {
            Best = ranking.Topics[0],
        };
    }

    /// <summary>A long message that begins with "hej" is no greeting.</summary>
    private static bool IsMeant(string intent, int words) =>
        words <= LongestSmallTalk
        || intent
            is not (Intents.Greeting or Intents.Goodbye or Intents.Thanks or Intents.Yes or Intents.No or Intents.Help);

    private Meaning Answer(string text, Language language, Shortlist ranking, Scores scores)
    {
        var topics = ranking.Topics;
        if (ranking.OutOfScope >= Thresholds.Decline || topics[0].Share < Thresholds.Suggest)
        {
            return Decline(language);
        }

        if (IsClear(ranking))
        {
            var first = topics[0].Id;
            IReadOnlyList<string> answered = _double.Second(text, scores, first) is { } second
                ? [first, second]
                : [first];
            return new Meaning(language, MeaningKind.Answer, answered, [], Intent: null, Entities.None);
        }

        var suggestions = topics.Take(3).Where(topic => topic.Share >= Thresholds.Candidate).Select(topic => topic.Id);
        return new Meaning(language, MeaningKind.Suggest, [], [.. suggestions], Intent: null, Entities.None);
    }

    private static bool IsClear(Shortlist ranking) =>
        ranking.Best.Kind == LabelKind.Topic
        && ranking.Topics[0].Share >= Thresholds.Answer
        && (ranking.Topics.Count < 2 || ranking.Topics[1].Share < Thresholds.TooClose * ranking.Topics[0].Share)
        && ranking.OutOfScope < Thresholds.Doubt * ranking.Topics[0].Share;

    private static Meaning Command(string intent, Language language, Entities entities) =>
        new(language, MeaningKind.Command, [], [], intent, entities);

    private static Meaning Decline(Language language) =>
        new(language, MeaningKind.Decline, [], [], Intent: null, Entities.None);
}
