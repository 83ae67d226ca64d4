using System.Runtime.CompilerServices;
using CsvHelper;

namespace TracesBot.People;

/// <summary>Reads the roster, one line after the other: comma, semicolon or tab, with or without a byte order mark.</summary>
internal sealed class RosterFile : IDisposable
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "aadObjectId",
        "userPrincipalName",
        "displayName",
        "team",
        "managerUserPrincipalName",
        "language",
        "timeZone",
    ];

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly Stream _stream;
    private readonly CsvReader _csv;
    private RosterFault? _malformed;

    /// <param name="stream">The file; it is read from its beginning and closed with the reader.</param>
    public RosterFile(Stream stream)
    {
        _stream = stream;
        _csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = SeparatorOf(stream),
                TrackLineNumbers = true,
                TrimWhitespace = true,
                TrimInsideQuotes = true,
                // No name is written on two lines. So a quote that is never closed costs its own line, not the rest of the file.
                AllowLineBreaksInQuotes = false,
                OnMalformedRecord = _ => _malformed = new RosterFault(RosterFaultKind.Quotes),
            }
        );
    }

    public long BytesRead => _csv.ByteOffset;

    public long Length => _stream.Length;

    /// <exception cref="RosterFileException">There is no such header, or a line is too long to be one.</exception>
    public async IAsyncEnumerable<RosterLine> ReadAsync(
        RosterCheck check,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var columns = await ReadHeaderAsync(cancellationToken);
        var width = _csv.Headers.Count;
        while (await NextAsync(cancellationToken))
        {
            var flaw =
                _csv.FieldCount == width
                    ? _malformed
                    : new RosterFault(RosterFaultKind.Columns, Text(_csv.FieldCount), width);
            _malformed = null;
            yield return check.Line(_csv.LineNumber, Fields(columns), flaw);
        }
    }

    public void Dispose() => _csv.Dispose();

    /// <summary>The header decides: a comma in somebody's name does not. Null leaves Excel's own <c>sep=</c> line to the reader.</summary>
    private static char? SeparatorOf(Stream stream)
    {
        using var reader = new StreamReader(stream, bufferSize: 4096, leaveOpen: true);
        var header = reader.ReadLine() ?? "";
        stream.Position = 0;

        return header.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            ? null
            : Separators.MaxBy(separator => header.AsSpan().Count(separator));
    }

    private async Task<int[]> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _csv.ReadHeaderAsync(cancellationToken);
        }
        catch (CsvFormatException exception)
        {
            throw new RosterFileException(
                new RosterFault(RosterFaultKind.HeaderUnreadable, exception.Message),
                exception
            );
        }

        var found = Columns.Select(IndexOf).ToArray();
        var missing = Columns.Where((_, index) => found[index] < 0).ToList();
        if (missing.Count > 0)
        {
            throw new RosterFileException(new RosterFault(RosterFaultKind.ColumnsMissing, string.Join(", ", missing)));
        }

        return found;
    }

    private int IndexOf(string column)
    {
        for (var index = 0; index < _csv.Headers.Count; index++)
        {
            if (_csv.Headers[index].Trim().Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }

    private async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _csv.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException exception)
        {
            throw new RosterFileException(
                new RosterFault(RosterFaultKind.LineUnreadable, exception.Message, exception.LineNumber),
                exception
            );
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A line that is too short reads as empty where it ends; it is told apart by its count of columns.
    private RosterFields Fields(int[] columns) =>
        new(
            _csv.GetString(columns[0]),
            _csv.GetString(columns[1]),
            _csv.GetString(columns[2]),
            _csv.GetString(columns[3]),
            _csv.GetString(columns[4]),
            _csv.GetString(columns[5]),
            _csv.GetString(columns[6])
        );
}
