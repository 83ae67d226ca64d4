namespace TracesBot.Understanding;

/// <summary>How sure the bot must be. Chosen on the tuning half of the development questions; see docs/quality.md.</summary>
internal static class Thresholds
{
    /// <summary>From here on a topic is answered.</summary>
    public static float Answer = 0.25f;

    /// <summary>A second topic that comes this close to the first makes the bot ask which is meant.</summary>
    public static float TooClose = 0.85f;

    /// <summary>Neither is a message answered outright that may be about something else, by this part of the topic's share.</summary>
    public static float Doubt = 0.5f;

    /// <summary>From here on a message is taken to be about something else.</summary>
    public static float Decline = 0.48f;

    /// <summary>A best topic below this is not even worth suggesting.</summary>
    public static float Suggest = 0.075f;

    /// <summary>Neither are further ones below this.</summary>
    public static float Candidate = 0.03f;

    /// <summary>From here on a command is carried out.</summary>
    public static float Command = 0.25f;

    /// <summary>Each half of a double question must be this certain.</summary>
    public static float Part = 0.60f;

    /// <summary>Below this a message counts as being in neither language.</summary>
    public static float Language = 0.35f;
}
