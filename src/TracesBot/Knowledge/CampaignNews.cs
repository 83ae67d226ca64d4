using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>What has happened or will happen, as a reminder begins.</summary>
internal static class CampaignNews
{
    public static string Title(Campaign campaign, Phrases phrases, DateTimeOffset now)
    {
        var removed = campaign.RemovedMethod(phrases.Language);

        return campaign.IsOver(now)
            ? phrases.Reminders.TitleAfter(campaign.System, removed)
            : phrases.Reminders.TitleBefore(campaign.System, removed, -campaign.DaysSince(now));
    }

    public static string What(Campaign campaign, Phrases phrases, DateTimeOffset now)
    {
        var removed = campaign.RemovedMethod(phrases.Language);
        var date = phrases.Date(campaign.RemovedOn);

        return campaign.IsOver(now)
            ? phrases.Reminders.WhatAfter(campaign.System, removed, date, campaign.DaysSince(now) / 7)
            : phrases.Reminders.WhatBefore(campaign.System, removed, date);
    }
}
