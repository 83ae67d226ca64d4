using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>Whom to ask, by what the talk is about.</summary>
internal static class ContactChoice
{
    /// <summary>The right one first. Without a topic: those that most questions belong to.</summary>
    public static IReadOnlyList<string> For(string? topic, ContactWords words) =>
        words.OfCampaign is { } own
            ? [.. own.Split('\n').Select(line => line.TrimStart('-', ' '))]
            : ByTopic(topic, words);

    private static IReadOnlyList<string> ByTopic(string? topic, ContactWords words) =>
        topic switch
        {
            null => [words.EuLogin, words.Traces, words.Export, words.FoodAgency],
            "traces-who-validates" or "traces-request-access-steps" or "traces-who-needs-access" =>
            [
                words.OwnAdministrator,
                words.FoodAgency,
                words.Traces,
            ],
            "traces-suspended-after-reset" => [words.OwnAdministrator, words.FoodAgency, words.EuLogin],
            "traces-oper-029" or "traces-create-operator" or "traces-user-operator-role" =>
            [
                words.FoodAgency,
                words.Agriculture,
                words.Traces,
            ],
            "import-customs-clearance" => [words.Customs, words.FoodAgency],
            "authority-which" or "ched-which-type" or "import-book-control" =>
            [
                words.FoodAgency,
                words.Agriculture,
                words.Customs,
            ],
            "fish-catch" => [words.Marine, words.FoodAgency],
            _ => ByFamily(topic, words),
        };

    private static IReadOnlyList<string> ByFamily(string topic, ContactWords words) =>
        topic.Split('-')[0] switch
        {
            "animals" or "pets" or "plants" => [words.Agriculture, words.Customs],
            "organic" => [words.Organic, words.FoodAgency, words.Agriculture],
            "export" => [words.Export, words.FoodAgency],
            "import" or "kitchenware" => [words.FoodAgency],
            "traces" or "news" => [words.Traces, words.FoodAgency],
            "help" => topic switch
            {
                "help-livsmedelsverket" => [words.FoodAgency, words.Export],
                "help-traces-commission" => [words.Traces],
                _ => [words.EuLogin],
            },
            // Everything else is about logging in: methods, devices, accounts, passwords.
            _ => [words.EuLogin],
        };
}
