using System.Text.Json;
using Microsoft.Extensions.Options;

namespace TracesBot.Graph;

/// <summary>Reads what has changed in the directory since last time, or all of it.</summary>
internal sealed class DirectoryReader(GraphClient client, IOptions<GraphOptions> options)
{
    private const string DeltaLink = "@odata.deltaLink";

    /// <summary>Gets the question that a copy is the answer to. With another question the copy is worth nothing.</summary>
    public string Source =>
        client.Address($"users/delta?$select={DirectoryChange.Properties(options.Value.TeamFrom)},manager").AbsoluteUri;

    /// <exception cref="GraphException">A part of the answer is missing.</exception>
    public async Task<DirectoryRead> ReadAsync(DirectoryCopy known, CancellationToken cancellationToken)
    {
        if (known.DeltaLink is { } link)
        {
            try
            {
                return await ReadAsync(client.Follow(link), known, anew: false, cancellationToken);
            }
            catch (GraphException exception) when (exception.StartsOver)
            {
                // Graph keeps its memory of changes for some weeks only.
            }
        }

        return await ReadAsync(new Uri(Source), DirectoryCopy.Empty, anew: true, cancellationToken);
    }

    private async Task<DirectoryRead> ReadAsync(
        Uri first,
        DirectoryCopy known,
        bool anew,
        CancellationToken cancellationToken
    )
    {
        var users = new Dictionary<string, DirectoryUser>(known.Users, StringComparer.Ordinal);
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var last = await client.ReadPagesAsync(first, Take, cancellationToken);

        return GraphClient.Text(last, DeltaLink) is { } next
            ? new DirectoryRead(new DirectoryCopy(next, users), touched, anew)
            : throw new GraphException(0, "unfinished", "Microsoft Graph did not say where its changes go on.");

        // The same user may be told of several times, on any page.
        void Take(JsonElement change)
        {
            if (DirectoryChange.IdOf(change) is not { } id)
            {
                return;
            }

            touched.Add(id);
            if (DirectoryChange.IsRemoval(change))
            {
                users.Remove(id);
            }
            else
            {
                var user = users.GetValueOrDefault(id) ?? new DirectoryUser { PersonId = id };
                users[id] = DirectoryChange.Apply(user, change, options.Value.TeamFrom);
            }
        }
    }
}
