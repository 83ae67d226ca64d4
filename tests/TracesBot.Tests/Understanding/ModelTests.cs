using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding;

public sealed class ModelTests
{
    [Fact]
    public void The_model_was_trained_on_the_content_it_is_shipped_with() =>
        ModelFile
            .Read(Path.Combine(Understood.Folder, ModelFile.Name))
            .Fingerprint.ShouldBe(
                Examples.Fingerprint(Understood.Folder),
                "The phrasings have changed; train the model again."
            );

    [Fact]
    public void The_model_knows_every_topic_and_command_of_the_content() =>
        ModelFile
            .Read(Path.Combine(Understood.Folder, ModelFile.Name))
            .Labels.ShouldBe(Examples.Read(Understood.Folder).Labels);

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        var some = Some();

        Train(some).ShouldBe(Train(some));
    }

    [Fact]
    public void Training_on_other_phrasings_gives_another_model()
    {
        var some = Some();

        Train(some).ShouldNotBe(Train(some with { Lines = [.. some.Lines.Skip(1)] }));
    }

    [Fact]
    public void A_model_that_was_trained_on_a_few_phrasings_tells_them_apart()
    {
        var some = Some();
        var concepts = Examples.ReadConcepts(Understood.Folder);
        var model = new Model(ModelTrainer.Train(some, concepts, Small), concepts);

        var right = some.Lines.Count(line =>
            new Shortlist(model.Labels, model.Score(line.Text).Labels).Best.Id == some.Labels[line.Label].Id
        );

        (right / (double)some.Lines.Count).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        using var stream = new MemoryStream("not a model"u8.ToArray());

        Should.Throw<InvalidDataException>(() => ModelFile.Read(stream));
    }

    private static TrainingOptions Small { get; } = TrainingOptions.Default with { Epochs = 3, WeightsToKeep = 20_000 };

    /// <summary>The first three topics: enough to see that nothing depends on chance.</summary>
    private static Examples Some()
    {
        var all = Examples.Read(Understood.Folder);
        var lines = all.Lines.Where(line => line.Label < 3).ToArray();
        return new Examples([.. all.Labels.Take(3)], lines);
    }

    private static byte[] Train(Examples examples)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(ModelTrainer.Train(examples, Examples.ReadConcepts(Understood.Folder), Small), stream);
        return stream.ToArray();
    }
}
