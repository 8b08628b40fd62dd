using System.Text.Json;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>One value of a JSON text: small enough to be held, such as an entry of a list.</summary>
internal sealed class JsonTree
{
    private const int MaxDepth = 16;
    private const int MaxValues = 200_000;
    private static readonly JsonTree Nothing = new(0);
    private readonly Dictionary<string, JsonTree> fields = [];
    private readonly List<JsonTree> items = [];

    private JsonTree(int line) => Line = line;

    /// <summary>Line where it begins, from 1.</summary>
    public int Line { get; }

    /// <summary>The text of a string, a number or a word; null for anything else.</summary>
    public string? Scalar { get; private init; }

    /// <summary>The values of a list; of anything else none.</summary>
    public IReadOnlyList<JsonTree> Items => items;

    /// <summary>The keys of an object.</summary>
    public IEnumerable<string> Keys => fields.Keys;

    /// <summary>The keys and values of an object.</summary>
    public IEnumerable<KeyValuePair<string, JsonTree>> Fields => fields;

    /// <summary>Whether it is an object.</summary>
    public bool IsObject { get; private init; }

    /// <summary>The value of a key; nothing if there is no such key.</summary>
    public JsonTree this[string key] => fields.GetValueOrDefault(key, Nothing);

    /// <summary>Reads the value whose first token was read.</summary>
    /// <exception cref="JsonException">It is no JSON, or more than is held.</exception>
    public static JsonTree Read(JsonTokens tokens)
    {
        var room = MaxValues;
        return Read(tokens, 0, ref room);
    }

    /// <summary>The text of a key; null if there is none.</summary>
    public string? Text(string key) => this[key].Scalar;

    /// <summary>The texts of a key: of a list, or the one that stands in its place.</summary>
    public IEnumerable<string> Texts(string key)
    {
        var value = this[key];
        return value.Scalar is { } one ? [one] : value.items.Select(item => item.Scalar).OfType<string>();
    }

    private static JsonTree Read(JsonTokens tokens, int depth, ref int room)
    {
        if (depth > MaxDepth || --room < 0)
        {
            throw new JsonException("One entry is deeper or longer than that of any list.");
        }

        switch (tokens.Type)
        {
            case JsonTokenType.StartObject:
                JsonTree map = new(tokens.Line) { IsObject = true };
                while (tokens.Read() && tokens.Type != JsonTokenType.EndObject)
                {
                    var key = tokens.Text();
                    tokens.Read();
                    map.fields[key] = Read(tokens, depth + 1, ref room);
                }

                return map;
            case JsonTokenType.StartArray:
                JsonTree list = new(tokens.Line);
                while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
                {
                    list.items.Add(Read(tokens, depth + 1, ref room));
                }

                return list;
            default:
                return new(tokens.Line) { Scalar = tokens.Type == JsonTokenType.Null ? null : tokens.Text() };
        }
    }
}
