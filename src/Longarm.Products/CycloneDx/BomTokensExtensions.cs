using Longarm.Text;

namespace Longarm.Products;

/// <summary>What is asked of a bill of materials in either form.</summary>
internal static class BomTokensExtensions
{
    private static readonly string[] NameFields = ["name"];
    private static readonly string[] PropertyFields = ["name", "value"];

    extension(IBomTokens tokens)
    {
        /// <summary>Reads each record of a list; anything else in it is passed over.</summary>
        public void Each(Action read)
        {
            if (!tokens.IsList)
            {
                tokens.Skip();
                return;
            }

            while (tokens.NextItem())
            {
                if (tokens.IsRecord)
                {
                    read();
                }
                else
                {
                    tokens.Skip();
                }
            }
        }

        /// <summary>Reads a property: its name, if it has one, its value, and the line of that.</summary>
        public (string? Name, string Value, int Line) Property()
        {
            var (name, value, line) = ((string?)null, "", tokens.Line);
            while (tokens.NextField(out var field, PropertyFields))
            {
                switch (field)
                {
                    case 0:
                        name = tokens.Scalar();
                        break;
                    case 1:
                        line = tokens.Line;
                        value = tokens.Scalar() ?? "";
                        break;
                    default:
                        tokens.Skip();
                        break;
                }
            }

            return (name, value, line);
        }

        /// <summary>Takes the names, or the texts, of a list. Whether it was one, of nothing else.</summary>
        public bool Texts(List<string> all)
        {
            if (!tokens.IsList)
            {
                tokens.Skip();
                return false;
            }

            var isWhole = true;
            while (tokens.NextItem())
            {
                var before = all.Count;
                all.AddIfAny(tokens.Reference());
                isWhole &= all.Count > before;
            }

            return isWhole;
        }

        /// <summary>A text with its line; null: it is none.</summary>
        public MarkedScalar? Marked()
        {
            var line = tokens.Line;
            return tokens.Scalar() is { } text ? new(text, IsQuoted: true, line, 0) : null;
        }

        /// <summary>A word of the standard, or the name of one's own, written as a record with a name; null: it has none.</summary>
        /// <param name="isOwn">Whether it is one's own.</param>
        public string? WordOrName(out bool isOwn)
        {
            isOwn = !tokens.IsText && tokens.IsRecord;
            if (!isOwn)
            {
                return tokens.Scalar();
            }

            string? name = null;
            while (tokens.NextField(out var field, NameFields))
            {
                if (field == 0)
                {
                    name = tokens.Scalar();
                }
                else
                {
                    tokens.Skip();
                }
            }

            return name is { Length: > 0 } ? name : null;
        }
    }

    extension(List<string> all)
    {
        /// <summary>Adds a text if there is one.</summary>
        public void AddIfAny(string? text)
        {
            if (text is not null)
            {
                all.Add(text);
            }
        }
    }
}
