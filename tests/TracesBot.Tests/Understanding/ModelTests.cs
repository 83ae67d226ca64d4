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

    [Theory]
    [InlineData(3)]
    [InlineData(400)]
    public void A_model_that_is_written_ranks_the_same_once_it_is_read(int labels)
    {
        var some = Some();
        var concepts = Examples.ReadConcepts(Understood.Folder);
        var more = Enumerable.Range(some.Labels.Count, labels - 3).Select(i => new Label($"more-{i}", LabelKind.Topic));
        // Past 255 labels their numbers no longer fit a byte.
        some = new Examples(
            [.. some.Labels, .. more],
            [.. some.Lines.Take(40), some.Lines[40] with { Label = labels - 1 }]
        );
        var data = ModelTrainer.Train(some, concepts, Small with { FewestExamples = 1 });
        using var stream = new MemoryStream();
        ModelFile.Write(data, stream);
        stream.Position = 0;

        var read = new Model(ModelFile.Read(stream), concepts);

        read.Score("glömt pinkoden i appen")
            .Labels.ShouldBe(new Model(data, concepts).Score("glömt pinkoden i appen").Labels);
    }

    [Fact]
    public void The_network_has_a_say()
    {
        var data = ModelFile.Read(Path.Combine(Understood.Folder, ModelFile.Name));
        var concepts = Examples.ReadConcepts(Understood.Folder);

        var without = new Model(data with { Network = Network.None }, concepts).Score("glömt pinkoden").Labels;

        new Model(data, concepts).Score("glömt pinkoden").Labels.ShouldNotBe(without);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        using var stream = new MemoryStream("not a model"u8.ToArray());

        Should.Throw<InvalidDataException>(() => ModelFile.Read(stream));
    }

    private static TrainingOptions Small { get; } =
        TrainingOptions.Default with
        {
            Epochs = 3,
            NetworkEpochs = 3,
            WeightsToKeep = 20_000,
        };

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
