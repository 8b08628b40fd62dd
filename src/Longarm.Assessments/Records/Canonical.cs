using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Longarm.Assessments;

/// <summary>
/// The one form in which things are hashed: a line <c>name length value</c> for each field, where the length counts the
/// bytes of the value in UTF-8. No value can be mistaken for another, whatever stands in it.
/// </summary>
internal sealed class Canonical
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public Canonical Add(string name, string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {text.Length} ")));
        bytes.Write(text);
        bytes.Write("\n"u8);
        return this;
    }

    public byte[] ToBytes() => bytes.WrittenSpan.ToArray();

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The fields of such a text, in order.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static IEnumerable<(string Name, string Value)> Read(ReadOnlyMemory<byte> text)
    {
        while (text.Length > 0)
        {
            var (name, value, end) = Next(text.Span);
            yield return (name, value);
            text = text[end..];
        }
    }

    private static (string Name, string Value, int End) Next(ReadOnlySpan<byte> text)
    {
        var name = text.IndexOf((byte)' ');
        var size = name < 0 ? -1 : text[(name + 1)..].IndexOf((byte)' ');
        if (size < 0 || !int.TryParse(text.Slice(name + 1, size), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > text.Length - name - size - 3 || text[name + size + 2 + length] != (byte)'\n')
        {
            throw new InvalidDataException("This is no canonical text: a field must be a line “name length value”.");
        }

        var start = name + size + 2;
        return (Encoding.UTF8.GetString(text[..name]), Encoding.UTF8.GetString(text.Slice(start, length)), start + length + 1);
    }
}
