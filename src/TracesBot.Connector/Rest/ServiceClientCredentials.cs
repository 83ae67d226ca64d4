namespace Microsoft.Rest;

/// <summary>What proves to a service who calls.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Puts the proof on a request, usually a bearer token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the request is ready to be sent.</returns>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
