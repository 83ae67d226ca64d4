using TracesBot.Knowledge;
using TracesBot.Understanding;

namespace TracesBot.Cli.Doctor;

/// <summary>The texts, the example phrasings and the campaign.</summary>
internal static class ContentCheck
{
    private const string Name = "content";
    private const int Named = 3;

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        await Task.Run(services.GetRequiredService<Understander>, cancellationToken);
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

        return [OfTopics(knowledge.Topics, today), Finding.Ok("guides", $"{knowledge.Guides.Count} guides")];
    }

    public static IReadOnlyList<Finding> Campaign(IServiceProvider services)
    {
        var campaign = services.GetRequiredService<Campaign>();
        var tense = campaign.IsOver(services.GetRequiredService<TimeProvider>().GetUtcNow()) ? "ended" : "ends";

        return
        [
            Finding.Ok(
                "campaign",
                $"{campaign.Id}: {campaign.RemovedMethodInEnglish} in {campaign.LoginService} {tense} {campaign.RemovedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            ),
        ];
    }

    internal static Finding OfTopics(IReadOnlyCollection<Topic> topics, DateOnly today)
    {
        var due = topics
            .Where(topic => topic.ReviewBy < today || topic.ValidTo < today)
            .Select(topic => topic.Id)
            .ToList();

        return due.Count is 0
            ? Finding.Ok(Name, $"{topics.Count} topics")
            : Finding.Warning(
                Name,
                $"{due.Count} of {topics.Count} topics are past their date: {string.Join(", ", due.Take(Named))}{(due.Count > Named ? " and others" : "")}",
                "Read them against their sources, and set a new review-by date."
            );
    }
}
