using System.Text;
using System.Text.Json;

namespace Longarm.Products;

/// <summary>
/// Reads JSON token by token from a stream, never the whole file in memory. Knows the line of each token. What is nested
/// deeper, or longer, than any real bill of materials is refused.
/// </summary>
/// <param name="stream">The text, in UTF-8.</param>
internal sealed class JsonTokens(Stream stream) : IDisposable
{
    /// <summary>Objects and lists inside one another.</summary>
    public const int MaxDepth = 256;

    /// <summary>Bytes of one text.</summary>
    public const int MaxTextBytes = 16 * 1024 * 1024;

    // Short texts come again and again: names of properties, places, codes. Each is held once, as long as no other takes its place.
    private const int MaxShared = 40;
    private readonly string?[] shared = new string?[4096];
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow });
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isFinal;
    private bool isBegun;
    private int valueAt;
    private int valueLength;
    private bool isEscaped;
    private int counted;
    private int line = 1;

    /// <summary>What was read last.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>How deep the token stands.</summary>
    public int Depth { get; private set; }

    /// <summary>Line of the token, from 1.</summary>
    public int Line
    {
        get
        {
            if (valueAt > counted)
            {
                line += buffer.AsSpan(counted, valueAt - counted).Count((byte)'\n');
                counted = valueAt;
            }

            return line;
        }
    }

    /// <summary>Reads the next token; false at the end of the text.</summary>
    /// <exception cref="JsonException">It is no JSON, or more than is read.</exception>
    public bool Read()
    {
        while (true)
        {
            Utf8JsonReader reader = new(buffer.AsSpan(start, end - start), isFinal, state);
            if (reader.Read())
            {
                Type = reader.TokenType;
                Depth = reader.CurrentDepth;
                valueAt = start + (int)reader.TokenStartIndex;
                isEscaped = reader.ValueIsEscaped;
                valueLength = reader.ValueSpan.Length;
                // The bytes of a text begin after its quotation mark.
                valueOffset = Type is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
                state = reader.CurrentState;
                start += (int)reader.BytesConsumed;
                return true;
            }

            state = reader.CurrentState;
            start += (int)reader.BytesConsumed;
            if (isFinal)
            {
                return false;
            }

            Fill();
        }
    }

    private int valueOffset;

    private ReadOnlySpan<byte> Raw => buffer.AsSpan(valueAt + valueOffset, valueLength);

    /// <summary>Whether the token is a text (or a key) of these letters.</summary>
    public bool Is(ReadOnlySpan<byte> text) => isEscaped ? Text() == Encoding.UTF8.GetString(text) : Raw.SequenceEqual(text);

    /// <summary>The text of the token: of a number its digits, of anything else its word.</summary>
    public string Text() => isEscaped ? Unescaped() : Raw.Length <= MaxShared ? Shared(Raw) : Encoding.UTF8.GetString(Raw);

    /// <summary>The text of a string or a number; null for anything else, which is passed over.</summary>
    public string? Scalar()
    {
        if (Type is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
        {
            return Text();
        }

        Skip();
        return null;
    }

    /// <summary>Reads each object of a list; anything else in it is passed over. Whether there is a list: if not, nothing was read.</summary>
    public bool EachObject(Action read)
    {
        if (Type != JsonTokenType.StartArray)
        {
            return false;
        }

        while (Read() && Type != JsonTokenType.EndArray)
        {
            if (Type == JsonTokenType.StartObject)
            {
                read();
            }
            else
            {
                Skip();
            }
        }

        return true;
    }

    /// <summary>Passes over the value whose first token was read.</summary>
    public void Skip()
    {
        if (Type == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var depth = Depth;
        while (Read() && !(Depth == depth && Type is JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            if (Depth < depth)
            {
                return;
            }
        }
    }

    /// <summary>The next key of the object in which it stands, and its value's first token read; false at its end.</summary>
    /// <param name="key">Which of the names it is; -1 for any other.</param>
    /// <param name="names">Names that matter.</param>
    public bool NextField(out int key, ReadOnlySpan<string> names)
    {
        key = -1;
        if (!Read() || Type != JsonTokenType.PropertyName)
        {
            return false;
        }

        for (var index = 0; index < names.Length; index++)
        {
            if (isEscaped ? Text() == names[index] : Matches(names[index]))
            {
                key = index;
                break;
            }
        }

        return Read();
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    // Names that matter are plain letters.
    private bool Matches(string name)
    {
        var raw = Raw;
        if (raw.Length != name.Length)
        {
            return false;
        }

        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] != name[index])
            {
                return false;
            }
        }

        return true;
    }

    private string Shared(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        ref var place = ref shared[(hash ^ (hash >> 16)) & (shared.Length - 1)];
        return place is not null && Ascii.Equals(text, place) ? place : place = Encoding.UTF8.GetString(text);
    }

    private string Unescaped()
    {
        // A reader of this one token, with its quotation marks, resolves what is escaped.
        Utf8JsonReader one = new(buffer.AsSpan(valueAt, valueLength + 2));
        one.Read();
        try
        {
            return one.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            throw new JsonException("A text is no Unicode.");
        }
    }

    private void Fill()
    {
        _ = Line;
        var left = end - start;
        CountUpTo(start);
        if (left == buffer.Length)
        {
            if (buffer.Length >= MaxTextBytes)
            {
                throw new JsonException($"A text is longer than {MaxTextBytes / (1024 * 1024)} MB.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }
        else
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, left);
        }

        counted -= start;
        (start, end, valueAt) = (0, left, 0);
        // As much as there is room for: a slow stream would otherwise have a long text read from its beginning again and again.
        var room = buffer.Length - end;
        var read = stream.ReadAtLeast(buffer.AsSpan(end, room), room, throwOnEndOfStream: false);
        if (!isBegun && read >= 3 && buffer.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble))
        {
            (start, counted) = (3, 3);
        }

        isBegun = true;
        end += read;
        isFinal = read < room;
    }

    private void CountUpTo(int place)
    {
        if (place > counted)
        {
            line += buffer.AsSpan(counted, place - counted).Count((byte)'\n');
            counted = place;
        }
    }
}
