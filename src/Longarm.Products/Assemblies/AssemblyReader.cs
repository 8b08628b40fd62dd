using System.Globalization;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads the file that names the boards of a product, and the boards. Only files in its own folder, and below, are opened.</summary>
/// <param name="product">The product.</param>
internal sealed class AssemblyReader(ProductFile product)
{
    private const int MaxFiles = 1_000;
    private const int MaxAnswers = 100;
    private const string Example = "boards: [{file: a.csv, quantity: 1}]";
    private static readonly string[] Facts = ["origin", "value", "kind"];
    private readonly List<(int At, string Mpn, string Manufacturer)> numbers = [];
    private readonly string folder = Path.GetDirectoryName(product.File) ?? "";

    /// <summary>Reads the product.</summary>
    public void Read(Marked root)
    {
        var fields = FieldsOf(root, "a product of several files");
        ProductComponent whole = new() { Line = root.Line, Name = Text(fields.Take("product"))?.Text, IsComplete = Truth(fields.Take("complete")) };
        foreach (var fact in Facts)
        {
            if (Text(fields.Take(fact)) is { } value)
            {
                whole.Facts.Add((fact, value));
            }
        }

        if (whole.Name is null)
        {
            Mistake(root, "LP099", "The product has no name. Write “product: NAME”.");
        }

        product.Root = product.Add(whole);
        var boards = List(fields.Take("boards"), root, isNeeded: true);
        var answers = List(fields.Take("answers"), root, isNeeded: false);
        fields.End();
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var board in boards)
        {
            ReadBoard(board, seen);
        }

        foreach (var answer in answers)
        {
            if (Text(answer) is { } name && PathOf(name, seen) is { } path)
            {
                using var stream = Open(path, name);
                ReadAnswer(name.Text, path, stream);
            }
        }
    }

    private void ReadBoard(Marked element, HashSet<string> seen)
    {
        var fields = FieldsOf(element, "a board");
        var (file, title, how) = (Text(fields.Take("file")), Text(fields.Take("name"))?.Text, Text(fields.Take("how")));
        var (isComplete, quantity) = (Truth(fields.Take("complete")), Text(fields.Take("quantity")));
        fields.End();
        if (quantity is not null && (!decimal.TryParse(quantity.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > TableNumber.Max))
        {
            Mistake(quantity, "LP099", $"{quantity.Noun} is no number of boards. Write for example 2.");
        }

        if (file is null)
        {
            Mistake(element, "LP099", $"A board needs a file. Write for example {Example}.");
            return;
        }

        if (PathOf(file, seen) is not { } path)
        {
            return;
        }

        if (!TableFormat.IsTable(path))
        {
            Mistake(file, "LP093", $"{file.Noun} is no table. A board is a bill of materials in CSV or .xlsx.");
            return;
        }

        if (quantity is null)
        {
            product.Remark(element.Line, "LP079", $"How many of {file.Noun} are in the product is not said, and stays unknown. Write for example “quantity: 1”.");
        }

        using var stream = Open(path, file);
        if (stream is null)
        {
            return;
        }

        var board = product.Beside(path);
        var before = product.Components.Count;
        TableFormat.Read(stream, board, title ?? Path.GetFileNameWithoutExtension(path), file.Text, isComplete, (at, mpns) =>
        {
            foreach (var component in board.Components)
            {
                var reference = component.Ref;
                component.Choice += component.Choice < 0 ? 0 : before;
                var place = product.Add(component);
                if (reference.Length > 0)
                {
                    product.Name(place, reference);
                }
            }

            product.Uses.AddRange(board.Uses.Select(use => use with { Parent = use.Parent + before, Child = use.Child + before }));
            product.Uses.Add(new(product.Root, at + before, element.Line) { Quantity = quantity, How = how });
            product.Name(at + before, product.Components[at + before].Ref is { Length: > 0 } own ? own : file.Text);
            numbers.AddRange(mpns.Select(pair => (pair.Key + before, pair.Value.Mpn, pair.Value.Manufacturer)));
        });
        board.EndRemarks();
    }

    private void ReadAnswer(string name, string path, FileStream? stream)
    {
        var told = product.Beside(path);
        var byNumber = numbers.ToLookup(part => NumberOf(part.Mpn), StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var answer in stream is null ? [] : DistributorFormat.Parts(stream, told, name))
        {
            var isUsed = false;
            if ((counts[NumberOf(answer.Mpn)] = counts.GetValueOrDefault(NumberOf(answer.Mpn)) + 1) > MaxAnswers)
            {
                told.Remark(answer.Line, "LP096", $"{answer.Mpn} is answered over {MaxAnswers} times. What is told here is passed over.");
                continue;
            }

            foreach (var (at, _, maker) in byNumber[NumberOf(answer.Mpn)])
            {
                isUsed = true;
                if (WordsOf(maker).Length == 0 || WordsOf(answer.Manufacturer).Length == 0)
                {
                    // Two makers may give the same number to different things.
                    var isHere = WordsOf(answer.Manufacturer).Length == 0;
                    told.Remark(answer.Line, "LP096", $"{answer.Mpn}: who made it is not told {(isHere ? "here" : $"in line {product.Components[at].Line} of {product.Components[at].File}")}, and another maker may use the same number. What is told here is not taken. State the manufacturer {(isHere ? "in the answer" : "beside the number")}.");
                    continue;
                }

                if (!IsSameMaker(maker, answer.Manufacturer))
                {
                    told.Remark(answer.Line, "LP096", $"{answer.Mpn} is of “{answer.Manufacturer}” here, and of “{maker}” in line {product.Components[at].Line} of {product.Components[at].File}. What is told here is not taken. Name the manufacturer alike where it is the same.");
                    continue;
                }

                // A list price says nothing against the price that was paid.
                var part = product.Components[at];
                var isPriced = part.Facts.Exists(fact => fact.Fact == "value" && product.FileOf(fact.Value) == part.File);
                part.Facts.AddRange(answer.Facts.Where(fact => fact.Fact != "value" || !isPriced));
            }

            if (!isUsed)
            {
                told.Remark(answer.Line, "LP096", $"No part of the boards has the manufacturer's number {answer.Mpn}. What is told of it is passed over.");
            }
        }

        told.EndRemarks();
    }

    private static string NumberOf(string mpn) => mpn.Trim().ToUpperInvariant();

    // Yageo, YAGEO and Yageo Corp. are one; TI is Texas Instruments.
    private static bool IsSameMaker(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        return first.Take(second.Length).SequenceEqual(second.Take(first.Length)) || string.Concat(first) == string.Concat(second)
            || string.Concat(first.Select(word => word[0])) == second[0] || string.Concat(second.Select(word => word[0])) == first[0];
    }

    private static string[] WordsOf(string maker) =>
        string.Concat(maker.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // What names a file must not reach beyond its own folder.
    private string? PathOf(MarkedScalar name, HashSet<string> seen)
    {
        var text = name.Text.Replace('\\', '/');
        if (text.Length == 0 || Path.IsPathRooted(text) || text.Contains(':', StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal) || text.Split('/').Contains(".."))
        {
            Mistake(name, "LP092", $"{name.Noun} is not in the folder of this file. Put it beside it, and write its name alone.");
            return null;
        }

        var path = Path.Combine(folder, text);
        if (!File.Exists(path))
        {
            Mistake(name, "LP092", $"There is no file {name.Noun} beside this one. Check the name.");
            return null;
        }

        if (!FolderBounds.Holds(folder, path))
        {
            Mistake(name, "LP092", $"{name.Noun} is a link to a file outside the folder of this one, and is not followed. Put the file itself beside this one.");
            return null;
        }

        if (!seen.Add(Path.GetFullPath(path)))
        {
            Mistake(name, "LP094", $"{name.Noun} stands here twice. Keep one, and state its quantity.");
            return null;
        }

        return path;
    }

    private FileStream? Open(string path, MarkedScalar name)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Mistake(name, "LP092", $"{name.Noun} is beside this file, and cannot be opened. Check who may read it.");
            return null;
        }
    }

    private IReadOnlyList<Marked> List(Marked? value, Marked root, bool isNeeded)
    {
        if (value is MarkedList { Elements: { Count: > 0 and <= MaxFiles } elements })
        {
            return elements;
        }

        if (value is not null || isNeeded)
        {
            Mistake(value ?? root, "LP099", $"A list of one to {MaxFiles:N0} files is needed here. Write for example {(isNeeded ? Example : "answers: [farnell.json]")}.");
        }

        return [];
    }

    private MapFields FieldsOf(Marked value, string what) => new(value, what, Mistake);

    private MarkedScalar? Text(Marked? value)
    {
        if (value is null or MarkedScalar)
        {
            return value as MarkedScalar;
        }

        Mistake(value, "LP099", $"A single value is needed here, not {value.Noun}.");
        return null;
    }

    private bool? Truth(Marked? value)
    {
        var text = Text(value)?.Text;
        if (text is not (null or "true" or "false"))
        {
            Mistake(value!, "LP099", $"{value!.Noun} is neither true nor false. Write one of them.");
        }

        return text is null ? null : text == "true";
    }

    private void Mistake(Marked at, string code, string message) => product.Mistake(new(product.File, at.Line, at.Column, code, message));
}
