namespace TracesBot.Understanding.Ranking;

/// <param name="Epochs">How often every example is seen.</param>
/// <param name="Rate">How far the first step goes; the last goes nowhere.</param>
/// <param name="FewestExamples">A feature of fewer examples is not learnt.</param>
/// <param name="NegativeWeight">How much an example outside our matters counts.</param>
/// <param name="IntentWeight">How much an example of a command counts: there are fewer of them.</param>
/// <param name="Covered">How much of a message is covered while learning from it.</param>
/// <param name="WeightsToKeep">How many weights the model file holds.</param>
/// <param name="Hidden">How many numbers a meaning is made of in the network; none for no network.</param>
/// <param name="Buckets">How many meanings the network tells apart.</param>
/// <param name="NetworkEpochs">How often the network sees every example.</param>
/// <param name="NetworkRate">How far its first step goes.</param>
/// <param name="NetworkCovered">How much of a message is covered while the network learns from it.</param>
internal sealed record TrainingOptions(
    int Epochs,
    float Rate,
    int FewestExamples,
    float NegativeWeight,
    float IntentWeight,
    float Covered,
    int WeightsToKeep,
    int Hidden,
    int Buckets,
    int NetworkEpochs,
    float NetworkRate,
    float NetworkCovered
)
{
    public static TrainingOptions Default { get; } =
        new(25, 1.5f, 2, 1.4f, 1.5f, 0.6f, 750_000, 48, 22_000, 40, 0.1f, 0.7f);
}
