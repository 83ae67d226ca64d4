namespace TracesBot.Cli.Doctor;

/// <summary>What <c>try</c> would use on this machine.</summary>
internal static class TryCheck
{
    public static Finding Of(string? npx) =>
        npx is null
            ? Finding.Warning(
                "try",
                "npx is not on the search path: the command try chats in the terminal",
                "Install Node.js 20 or later to try the bot in a browser. The bot itself does not need it."
            )
            : Finding.Ok("try", $"npx is there ({npx}): the command try opens a Teams-like client in the browser");
}
