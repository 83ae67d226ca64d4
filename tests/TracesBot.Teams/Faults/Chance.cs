using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TracesBot.Teams.Faults;

/// <summary>
/// A draw that depends on what is drawn for, not on the order of drawing: calls that race each other meet the same
/// faults in every run.
/// </summary>
internal static class Chance
{
    public static double Of(string conversationId, int number, int seed)
    {
        var digest = SHA256.HashData(
            Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}:{number}:{conversationId}"))
        );
        return BinaryPrimitives.ReadUInt32LittleEndian(digest) / (double)uint.MaxValue;
    }
}
