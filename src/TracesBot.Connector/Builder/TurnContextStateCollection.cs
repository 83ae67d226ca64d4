namespace Microsoft.Bot.Builder;

/// <summary>Things that live as long as a turn, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object?>, IDisposable
{
    private bool _disposed;

    /// <summary>An empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal) { }

    /// <summary>What is kept under a name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The name.</param>
    /// <returns>It, or null when there is none of that name and type.</returns>
    public T? Get<T>(string key)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>What is kept under a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>It, or null when there is none.</returns>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Keeps something under a new name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The name.</param>
    /// <param name="value">The thing.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Keeps something under its type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The thing.</param>
    /// <exception cref="ArgumentException">There is one of that type.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Keeps something under a name, in place of what was there.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The name.</param>
    /// <param name="value">The thing; null takes the old one away.</param>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (value is null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    /// <summary>Keeps something under its type, in place of what was there.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The thing; null takes the old one away.</param>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>(), value);

    /// <summary>Ends the collection. What is in it belongs to those who put it there and is not disposed.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the collection.</summary>
    /// <param name="disposing">Whether called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing) => _disposed = true;

    private static string KeyOf<T>() => typeof(T).FullName!;
}
