using TracesBot.Understanding.Naming;
using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>Finds out what a message means. Immutable once loaded; any number of turns may use it at once.</summary>
internal sealed class Understander
{
    private readonly Model _model;
    private readonly FollowUps _followUps;

    private Understander(Model model, FollowUps followUps)
    {
        _model = model;
        _followUps = followUps;
    }

    public static Understander Load(string knowledgeFolder)
    {
        var data = ModelFile.Read(Path.Combine(knowledgeFolder, ModelFile.Name));
        return From(data, Examples.ReadConcepts(knowledgeFolder));
    }

    public static Understander From(ModelData data, Concepts concepts)
    {
        var model = new Model(data, concepts);
        return new Understander(model, new FollowUps(model));
    }

    public Meaning Understand(string text, Dialogue dialogue)
    {
        var read = text.Length > FeatureExtractor.LongestText ? text[..FeatureExtractor.LongestText] : text;
        if (new FoldedText(read).Count == 0)
        {
            return Signs.Read(text) is { } sign
                ? Command(sign, dialogue.Language, Entities.None)
                : Decline(dialogue.Language);
        }

        var scores = _model.Score(read);
        var language = LanguageOf(scores, dialogue.Language);
        var ranking = new Shortlist(_model.Labels, scores.Labels);
        if (dialogue.PreviousTopic is { } previous && ranking.Best.Kind != LabelKind.Intent)
        {
            ranking = _followUps.Apply(read, previous, scores.Labels) ?? ranking;
        }

        return Decide(read, dialogue, language, ranking);
    }

    private static Language LanguageOf(Scores scores, Language previous) =>
        scores.Language > Thresholds.Language ? Language.Swedish
        : scores.Language < -Thresholds.Language ? Language.English
        : previous;

    private Meaning Decide(string text, Dialogue dialogue, Language language, Shortlist ranking)
    {
        var best = ranking.Best;
        if (best.Kind == LabelKind.Intent && best.Share >= Thresholds.Command)
        {
            return Command(best.Id, language, EntityReader.Read(text, best.Id, dialogue.Now, language));
        }

        if (ranking.OutOfScope >= Thresholds.Decline)
        {
            return Decline(language);
        }

        var topics = ranking.Topics;
        if (topics.Count > 0 && topics[0].Share >= Thresholds.Answer && best.Kind == LabelKind.Topic)
        {
            var second = DoubleQuestion.Second(text, _model, topics[0].Id);
            return new Meaning(language, MeaningKind.Answer, second ?? [topics[0].Id], [], Intent: null, Entities.None);
        }

        if (ranking.InScope >= Thresholds.Suggest && topics.Count > 0)
        {
            var suggestions = topics.Take(3).Where((topic, i) => i == 0 || topic.Share >= Thresholds.Candidate);
            return new Meaning(
                language,
                MeaningKind.Suggest,
                [],
                [.. suggestions.Select(topic => topic.Id)],
                Intent: null,
                Entities.None
            );
        }

        return Decline(language);
    }

    private static Meaning Command(string intent, Language language, Entities entities) =>
        new(language, MeaningKind.Command, [], [], intent, entities);

    private static Meaning Decline(Language language) =>
        new(language, MeaningKind.Decline, [], [], Intent: null, Entities.None);
}
