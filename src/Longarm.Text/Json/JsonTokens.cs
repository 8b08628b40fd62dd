using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Longarm.Text;

/// <summary>
/// Reads JSON token by token from a stream, never the whole file in memory. Knows the line of each token. What is nested
/// deeper, or longer, than any real bill of materials is refused.
/// </summary>
/// <param name="stream">The text, in UTF-8.</param>
public sealed class JsonTokens(Stream stream) : IDisposable
{
    /// <summary>Objects and lists inside one another.</summary>
    public const int MaxDepth = 256;

    /// <summary>Bytes of one text.</summary>
    public const int MaxTextBytes = 16 * 1024 * 1024;

    private const string NoUnicode = "A text holds half a character, or bytes that are no UTF-8.";
    private const int TokensAhead = 256;
    private const int KeptTextBytes = 32;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly Token[] ahead = new Token[TokensAhead];
    private readonly (uint Number, string Text)[] kept = new (uint, string)[4096];
    private int known;
    private int next;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow });
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isFinal;
    private bool isBegun;
    private int valueAt;
    private int valueLength;
    private int valueOffset;
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
        while (next == known)
        {
            if (!LookAhead() && !Go())
            {
                return false;
            }
        }

        ref readonly var token = ref ahead[next++];
        (Type, Depth, valueAt, valueLength, isEscaped) = (token.Type, token.Depth, token.At, token.Length, token.IsEscaped);

        // The bytes of a text begin after its quotation mark.
        valueOffset = Type is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        return true;
    }

    // To begin a reader costs as much as some tokens: it reads several at a time, and never past what is in the buffer.
    private bool LookAhead()
    {
        known = 0;
        next = 0;
        try
        {
            LookAhead(TokensAhead);
        }
        catch (JsonException) when (known > 0)
        {
            // What stands before it is read first; then it is come upon again.
            LookAhead(known);
        }

        return known > 0;
    }

    private void LookAhead(int most)
    {
        known = 0;
        var begin = start;
        Utf8JsonReader reader = new(buffer.AsSpan(begin, end - begin), isFinal, state);
        while (known < most && reader.Read())
        {
            ahead[known++] = new(reader.TokenType, reader.ValueIsEscaped, reader.CurrentDepth, begin + (int)reader.TokenStartIndex, reader.ValueSpan.Length);
        }

        state = reader.CurrentState;
        start = begin + (int)reader.BytesConsumed;
    }

    // Nothing more is in the buffer: false at the end of the text.
    private bool Go()
    {
        if (isFinal)
        {
            return false;
        }

        Fill();
        return true;
    }

    private ReadOnlySpan<byte> Raw => buffer.AsSpan(valueAt + valueOffset, valueLength);

    /// <summary>Whether the token is a text (or a key) of these letters.</summary>
    public bool Is(ReadOnlySpan<byte> text) => isEscaped ? Text() == Encoding.UTF8.GetString(text) : Raw.SequenceEqual(text);

    /// <summary>The text of the token: of a number its digits, of anything else its word.</summary>
    /// <exception cref="JsonException">Its bytes are no UTF-8: two names that differ could become one.</exception>
    public string Text()
    {
        try
        {
            return isEscaped ? Unescaped() : Raw.Length <= KeptTextBytes ? Kept(Raw) : Strict.GetString(Raw);
        }
        catch (DecoderFallbackException)
        {
            throw new JsonException(NoUnicode);
        }
    }

    /// <summary>What is wrong with a text that is no JSON, in words for whoever has the file.</summary>
    public static string Say(JsonException wrong) => wrong.Message == NoUnicode
        ? $"{NoUnicode} Save the file as UTF-8."
        : $"This is no JSON that can be read: {wrong.Message.Split(" LineNumber")[0]} Save it again with the program that wrote it.";

    // The same few words stand in a file a hundred thousand times.
    private string Kept(ReadOnlySpan<byte> raw)
    {
        // A word that is not the same is seldom looked at: its number differs.
        var number = NumberOf(raw);
        ref var slot = ref kept[number & (uint)(kept.Length - 1)];
        if (slot.Number != number || slot.Text is null || !Ascii.Equals(raw, slot.Text))
        {
            slot = (number, Strict.GetString(raw));
        }

        return slot.Text;
    }

    // Two words of one number only cost a second string: what tells words apart quickly is enough.
    private static uint NumberOf(ReadOnlySpan<byte> raw)
    {
        const ulong Spread = 0x9E3779B97F4A7C15;
        var mixed = (ulong)raw.Length;
        while (raw.Length >= sizeof(ulong))
        {
            mixed = unchecked((mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(raw)) * Spread);
            mixed ^= mixed >> 29;
            raw = raw[sizeof(ulong)..];
        }

        foreach (var one in raw)
        {
            mixed = ((mixed << 8) | (mixed >> 56)) ^ one;
        }

        return (uint)(unchecked(mixed * Spread) >> 32);
    }

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
            throw new JsonException(NoUnicode);
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

    private readonly record struct Token(JsonTokenType Type, bool IsEscaped, int Depth, int At, int Length);
}
