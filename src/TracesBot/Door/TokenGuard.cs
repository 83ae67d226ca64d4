namespace TracesBot.Door;

/// <summary>The last place before the wire: the bot's token leaves for allowed hosts only.</summary>
internal sealed class TokenGuard(DoorPolicy policy) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        request.Headers.Authorization is not null && request.RequestUri is { } address && !policy.AllowsService(address)
            ? throw new HttpRequestException($"The host {address.Host} is not among Door:AllowedServiceHosts.")
            : base.SendAsync(request, cancellationToken);
}
