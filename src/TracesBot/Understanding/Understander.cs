using TracesBot.Understanding.Naming;
using TracesBot.Understanding.Ranking;
using TracesBot.Understanding.Times;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>Finds out what a message means. Immutable once loaded; any number of turns may use it at once.</summary>
internal sealed class Understander
{
    private const int LongestSmallTalk = 12;
    private const int ShortestQuestion = 4;

    private readonly Model _model;
    private readonly FollowUps _followUps;
    private readonly DoubleQuestion _double;

    private Understander(Model model, FollowUps followUps)
    {
        _model = model;
        _followUps = followUps;
        _double = new DoubleQuestion(model, followUps);
    }

    public static Understander Load(string knowledgeFolder) =>
        From(
            ModelFile.Read(Path.Combine(knowledgeFolder, ModelFile.Name)),
            Examples.ReadConcepts(knowledgeFolder),
            Lead.ReadAll(Path.Combine(knowledgeFolder, "topics"))
        );

    public static Understander From(ModelData data, Concepts concepts, IReadOnlyDictionary<string, Lead> leads)
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
        if (BareTime.Read(read, dialogue.Now, language) is { } when)
        {
            return Command(Intents.Snooze, language, new Entities { When = when });
        }

        var ranking =
            dialogue.PreviousTopic is { } previous
            && _followUps.Apply(read, previous, language, scores.Labels) is { } leaning
                ? leaning
                : new Shortlist(_model.Labels, scores.Labels);
        var meaning =
            ranking.Best is { Kind: LabelKind.Intent } command
            && command.Share >= Thresholds.Command
            && IsMeant(command.Id, read, words)
                ? Command(command.Id, language, EntityReader.Read(read, command.Id, dialogue.Now, language))
                : Answer(read, language, ranking, scores);

        return meaning with
        {
            Best = ranking.Topics[0],
        };
    }

    /// <summary>A long message that begins with "hej" is no greeting, and one that goes on to ask is no "ok".</summary>
    private static bool IsMeant(string intent, string text, int words) =>
        intent switch
        {
            Intents.Yes or Intents.No => words <= ShortestQuestion
                || (words <= LongestSmallTalk && !text.Contains('?', StringComparison.Ordinal)),
            Intents.Greeting or Intents.Goodbye or Intents.Thanks or Intents.Help => words <= LongestSmallTalk,
            _ => true,
        };

    private Meaning Answer(string text, Language language, Shortlist ranking, Scores scores)
    {
        var topics = ranking.Topics;
        if (ranking.OutOfScope >= Thresholds.Decline || topics[0].Share < Thresholds.Suggest)
        {
            return Decline(language);
        }

        var answered = IsOurs(ranking) ? _double.Topics(text, language, scores, topics[0]) : [topics[0].Id];
        // Two questions share the weight between them, so neither stands out.
        if (IsClear(ranking) || answered.Count > 1)
        {
            return new Meaning(language, MeaningKind.Answer, answered, [], Intent: null, Entities.None);
        }

        var suggestions = topics.Take(3).Where(topic => topic.Share >= Thresholds.Candidate).Select(topic => topic.Id);
        return new Meaning(language, MeaningKind.Suggest, [], [.. suggestions], Intent: null, Entities.None);
    }

    private static bool IsClear(Shortlist ranking) =>
        IsOurs(ranking)
        && ranking.Topics[0].Share >= Thresholds.Answer
        && (ranking.Topics.Count < 2 || ranking.Topics[1].Share < Thresholds.TooClose * ranking.Topics[0].Share);

    private static bool IsOurs(Shortlist ranking) =>
        ranking.Best.Kind == LabelKind.Topic
        && ranking.Topics[0].Share >= Thresholds.Shared
        && ranking.OutOfScope < Thresholds.Doubt * ranking.Topics[0].Share;

    private static Meaning Command(string intent, Language language, Entities entities) =>
        new(language, MeaningKind.Command, [], [], intent, entities);

    private static Meaning Decline(Language language) =>
        new(language, MeaningKind.Decline, [], [], Intent: null, Entities.None);
}
