namespace TracesBot.Door;

/// <summary>Where the bot gets its tokens.</summary>
internal static class LoginAddress
{
    public static string Of(IConfiguration configuration) =>
        configuration["ToChannelFromBotLoginUrl"] is { Length: > 0 } address ? address
        : configuration["ChannelService"] is { Length: > 0 }
            ? "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us"
        : $"https://login.microsoftonline.com/{Tenant(configuration)}";

    private static string Tenant(IConfiguration configuration) =>
        configuration["MicrosoftAppTenantId"] is { Length: > 0 } tenant ? tenant : "botframework.com";
}
