using System.Runtime.InteropServices;
using System.Text;

namespace TracesBot.Understanding.Ranking;

/// <summary>Reads and writes <c>Knowledge/model.bin</c>. The same model always gives the same bytes.</summary>
internal static class ModelFile
{
    public const string Name = "model.bin";

    private const float RaritySteps = 16f;

    private static ReadOnlySpan<byte> Magic => "TBM2"u8;

    public static void Write(ModelData model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((byte)model.Fingerprint.Length);
        writer.Write(model.Fingerprint);
        writer.Write7BitEncodedInt(model.Labels.Count);
        foreach (var label in model.Labels)
        {
            writer.Write((byte)label.Kind);
            writer.Write(label.Id);
        }

        WriteFloats(writer, model.Bias);
        writer.Write(model.LanguageScale);
        writer.Write(model.Hashes.Length);
        writer.Write(model.Weights.Length);
        WriteFeatures(writer, model);
        writer.Write(MemoryMarshal.AsBytes(model.Languages.AsSpan()));
        WriteNumbers(writer, model.Counts, model.Labels.Count);
        WriteNumbers(writer, model.Targets, model.Labels.Count);
        writer.Write(MemoryMarshal.AsBytes(model.Weights.AsSpan()));
        WriteNetwork(writer, model.Network);
    }

    public static ModelData Read(string path)
    {
        using var stream = new MemoryStream(File.ReadAllBytes(path));
        return Read(stream);
    }

    public static ModelData Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no model file of this version; train the model again.");
        }

        var fingerprint = reader.ReadBytes(reader.ReadByte());
        var labels = new Label[reader.Read7BitEncodedInt()];
        for (var i = 0; i < labels.Length; i++)
        {
            var kind = (LabelKind)reader.ReadByte();
            labels[i] = new Label(reader.ReadString(), kind);
        }

        var bias = ReadFloats(reader, labels.Length + 1);
        var languageScale = reader.ReadSingle();
        var rows = reader.ReadInt32();
        var weights = reader.ReadInt32();
        var (hashes, rarity, scales) = ReadFeatures(reader, rows);
        return new ModelData
        {
            Fingerprint = fingerprint,
            Labels = labels,
            Bias = bias,
            LanguageScale = languageScale,
            Hashes = hashes,
            Rarity = rarity,
            Scales = scales,
            Languages = ReadSigned(reader, rows),
            Counts = ReadNumbers(reader, rows, labels.Length),
            Targets = ReadNumbers(reader, weights, labels.Length),
            Weights = ReadSigned(reader, weights),
            Network = ReadNetwork(reader, labels.Length),
        };
    }

    private static void WriteNetwork(BinaryWriter writer, Network network)
    {
        writer.Write((byte)network.Hidden);
        writer.Write(network.Meanings.Count);
        foreach (var scale in network.Meanings.Scales)
        {
            writer.Write((Half)scale);
        }

        writer.Write(MemoryMarshal.AsBytes(network.Meanings.Steps.AsSpan()));
        WriteFloats(writer, network.Start);
        WriteFloats(writer, network.Labels);
        WriteFloats(writer, network.Bias);
    }

    private static Network ReadNetwork(BinaryReader reader, int labels)
    {
        var hidden = reader.ReadByte();
        if (hidden == 0)
        {
            reader.ReadInt32();
            return Network.None;
        }

        var scales = new float[reader.ReadInt32()];
        for (var bucket = 0; bucket < scales.Length; bucket++)
        {
            scales[bucket] = (float)reader.ReadHalf();
        }

        var meanings = new QuantizedRows(scales, ReadSigned(reader, scales.Length * hidden));
        return new Network(
            hidden,
            meanings,
            Start: ReadFloats(reader, hidden),
            Labels: ReadFloats(reader, hidden * labels),
            Bias: ReadFloats(reader, labels)
        );
    }

    /// <summary>The hashes are sorted, so that the steps between them are small and short to write.</summary>
    private static void WriteFeatures(BinaryWriter writer, ModelData model)
    {
        var previous = 0u;
        for (var row = 0; row < model.Hashes.Length; row++)
        {
            writer.Write7BitEncodedInt((int)(model.Hashes[row] - previous));
            writer.Write((byte)(model.Rarity[row] * RaritySteps));
            writer.Write((Half)model.Scales[row]);
            previous = model.Hashes[row];
        }
    }

    private static (uint[] Hashes, float[] Rarity, float[] Scales) ReadFeatures(BinaryReader reader, int rows)
    {
        var hashes = new uint[rows];
        var rarity = new float[rows];
        var scales = new float[rows];
        var previous = 0u;
        for (var row = 0; row < rows; row++)
        {
            previous += (uint)reader.Read7BitEncodedInt();
            hashes[row] = previous;
            rarity[row] = reader.ReadByte() / RaritySteps;
            scales[row] = (float)reader.ReadHalf();
        }

        return (hashes, rarity, scales);
    }

    /// <summary>Numbers of labels: a byte each while there are few enough of them.</summary>
    private static void WriteNumbers(BinaryWriter writer, ushort[] numbers, int labels)
    {
        foreach (var number in numbers)
        {
            if (labels <= byte.MaxValue)
            {
                writer.Write((byte)number);
            }
            else
            {
                writer.Write(number);
            }
        }
    }

    private static ushort[] ReadNumbers(BinaryReader reader, int count, int labels)
    {
        var narrow = labels <= byte.MaxValue;
        var bytes = reader.ReadBytes(narrow ? count : count * sizeof(ushort));
        return narrow
            ? Array.ConvertAll(bytes, number => (ushort)number)
            : MemoryMarshal.Cast<byte, ushort>(bytes).ToArray();
    }

    private static sbyte[] ReadSigned(BinaryReader reader, int count)
    {
        var values = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static void WriteFloats(BinaryWriter writer, float[] values)
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static float[] ReadFloats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = reader.ReadSingle();
        }

        return values;
    }
}
