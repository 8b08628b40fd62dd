using Longarm.Text;

namespace Longarm.Products;

/// <summary>What a file tells of a product while it is read: components by name, and what consists of what.</summary>
/// <param name="file">Name of the file, for mistakes.</param>
/// <param name="mistakes">Where mistakes are added: the file cannot be used.</param>
/// <param name="remarks">Where remarks are added: it can, and a person should know.</param>
internal sealed class ProductFile(string file, List<Mistake> mistakes, List<Mistake> remarks)
{
    private const int MaxRemarksAlike = 20;
    private const int MaxLastParts = 1000;
    private readonly Dictionary<string, int> byRef = new(StringComparer.Ordinal);
    private readonly List<(int First, int Second)> twice = [];
    private readonly List<(string? Parent, string? Child, ProductUse Use)> named = [];
    private readonly List<(string Ref, int Line)> without = [];
    private readonly List<(string? Parent, string? Child, int At)> withheld = [];
    private readonly Dictionary<string, int> remarksByCode = [];
    private readonly MarkedScalar?[] lastScalars = new MarkedScalar?[2048];
    private readonly Dictionary<string, MarkedScalar> lastParts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lastRests = new(StringComparer.Ordinal);
    private Dictionary<Marked, string> elsewhere = new(ReferenceEqualityComparer.Instance);

    /// <summary>Name of the file.</summary>
    public string File { get; } = file;

    /// <summary>Makes room for what a file of that size tells, so that lists do not grow again and again.</summary>
    /// <param name="bytes">Length of the file, in bytes.</param>
    public void Expect(long bytes)
    {
        // A component with its facts is seldom told in less; of a file of any size no more than this is taken beforehand.
        const int BytesOfComponent = 250;
        const int MaxExpected = 2_000_000;
        var expected = (int)Math.Min(bytes / BytesOfComponent, MaxExpected);
        Components.EnsureCapacity(expected);
        named.EnsureCapacity(expected);
        byRef.EnsureCapacity(expected);
    }

    /// <summary>Whether it is read for somebody outside the house: what is marked internal is then not read at all.</summary>
    public bool IsForOthers { get; init; }

    /// <summary>Whether something that made a component is kept inside the house, and nobody outside sees which component.</summary>
    public bool HasWithheldTools { get; set; }

    /// <summary>Whether nothing beside the file is opened, whatever it names: it was sent, and is on no disk that is its owner's.</summary>
    public bool IsAlone { get; init; }

    /// <summary>What a person says of the columns of a table that is alone; null: all is guessed.</summary>
    public TableMapping? Columns { get; init; }

    /// <summary>Values that were understood in a way that nobody has confirmed.</summary>
    public UnconfirmedValues Unconfirmed { get; } = new();

    /// <summary>Which of its files are tables.</summary>
    public TablePlaces Tables { get; private init; } = new();

    /// <summary>The components, in the order of the file.</summary>
    public List<ProductComponent> Components { get; } = [];

    /// <summary>What consists of what, and what made what.</summary>
    public List<ProductUse> Uses { get; } = [];

    /// <summary>The component that the file is about; -1: it does not say.</summary>
    public int Root { get; set; } = -1;

    /// <summary>A mistake: the file cannot be used.</summary>
    public void Mistake(int line, string code, string message) => mistakes.Add(new(File, line, 0, code, message));

    /// <summary>A mistake in a file that belongs to the product.</summary>
    public void Mistake(Mistake mistake) => mistakes.Add(mistake);

    /// <summary>A remark: something was passed over, or stays unknown. Of many alike the first are kept.</summary>
    public void Remark(int line, string code, string message)
    {
        var count = remarksByCode[code] = remarksByCode.GetValueOrDefault(code) + 1;
        if (count <= MaxRemarksAlike)
        {
            remarks.Add(new(File, line, 0, code, message));
        }
    }

    /// <summary>A file that tells of the same product, with a graph of its own; what is wrong in it is kept here too.</summary>
    public ProductFile Beside(string name) => new(name, mistakes, remarks) { elsewhere = elsewhere, IsForOthers = IsForOthers, IsAlone = IsAlone, Tables = Tables };

    /// <summary>A remark on a value, in the file where it stands.</summary>
    public void RemarkOn(MarkedScalar value, string code, string message)
    {
        var before = remarks.Count;
        Remark(value.Line, code, message);
        if (remarks.Count > before && FileOf(value) is { } other)
        {
            remarks[^1] = remarks[^1] with { File = Path.Combine(Path.GetDirectoryName(File) ?? "", other) };
        }
    }

    /// <summary>A value that stands in another file than the product's own.</summary>
    public MarkedScalar Elsewhere(string other, MarkedScalar value)
    {
        elsewhere[value] = other;
        return value;
    }

    /// <summary>The same value in other words.</summary>
    public MarkedScalar Restate(MarkedScalar value, string text)
    {
        if (value.Text == text)
        {
            return value;
        }

        var restated = value with { Text = text };
        return FileOf(value) is { } other ? Elsewhere(other, restated) : restated;
    }

    /// <summary>A value of this file: of a large file in one line there are few that differ.</summary>
    public MarkedScalar Scalar(string text, int line)
    {
        // A place by some of its letters: a wrong guess only costs a second object.
        var place = text.Length == 0 ? 0 : text.Length + (text[0] * 7) + (text[text.Length / 2] * 61) + (text[^1] * 509);
        ref var slot = ref lastScalars[place & (lastScalars.Length - 1)];
        return slot is not null && ReferenceEquals(slot.Text, text) && slot.Line == line ? slot : slot = new(text, IsQuoted: true, line, 0);
    }

    /// <summary>A part of a value, such as one that says a number and a manner: the same words stand in a file very often.</summary>
    public MarkedScalar Part(MarkedScalar value, ReadOnlySpan<char> text)
    {
        if (lastParts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var same) && same.Line == value.Line && same.Column == value.Column)
        {
            return same;
        }

        var part = value with { Text = same?.Text ?? text.ToString() };
        if (same is not null || lastParts.Count < MaxLastParts)
        {
            lastParts[part.Text] = part;
        }

        return part;
    }

    /// <summary>What follows a prefix: the same few names stand in a file very often.</summary>
    public string Rest(string name, int length)
    {
        if (!lastRests.TryGetValue(name, out var rest))
        {
            rest = name[length..];
            if (lastRests.Count < MaxLastParts)
            {
                lastRests[name] = rest;
            }
        }

        return rest;
    }

    /// <summary>In which other file a value stands; null: in the product's own.</summary>
    public string? FileOf(Marked value) => elsewhere.GetValueOrDefault(value);

    /// <summary>Adds a component; its place.</summary>
    public int Add(ProductComponent component)
    {
        Components.Add(component);
        return Components.Count - 1;
    }

    /// <summary>Says by which name the file refers to a component.</summary>
    public void Name(int at, string? reference)
    {
        Components[at].Ref = reference ?? "";
        if (reference is { Length: > 0 } && !byRef.TryAdd(reference, at))
        {
            twice.Add((byRef[reference], at));
        }
    }

    /// <summary>The place of the component of that name; -1 if there is none yet.</summary>
    public int Find(string reference) => byRef.GetValueOrDefault(reference, -1);

    /// <inheritdoc cref="Find(string)"/>
    public int Find(ReadOnlySpan<char> reference) => byRef.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reference, out var at) ? at : -1;

    /// <summary>A component that is part of one that may not have been read yet.</summary>
    /// <param name="parent">The whole by its name; null: the use tells its place.</param>
    /// <param name="use">The use.</param>
    public void UsedIn(string? parent, ProductUse use) => named.Add((parent, null, use));

    /// <summary>A component that may not have been read yet, and that is part of one, or made one.</summary>
    public void UseNamed(string child, ProductUse use) => named.Add((null, child, use));

    /// <summary>That a component is part of one, which is kept inside the house.</summary>
    public void WithholdUse(string parent, int at) => withheld.Add((parent, null, at));

    /// <summary>That a component made one, which is kept inside the house.</summary>
    public void WithholdTool(string tool) => withheld.Add((null, tool, -1));

    /// <summary>What a component depends on. Of one that is named with nothing, the file says that it has no parts.</summary>
    public void Depends(string reference, IReadOnlyList<string> parts, int line)
    {
        if (parts.Count == 0)
        {
            without.Add((reference, line));
        }

        foreach (var part in parts)
        {
            named.Add((reference, part, new(-1, -1, line) { IsDependency = true }));
        }
    }

    /// <summary>Ends the reading: finds what was named before it was read, and the component that the file is about.</summary>
    public void Resolve()
    {
        CheckTwice();
        Dictionary<long, int> seen = new(Uses.Count + named.Count);
        for (var at = 0; at < Uses.Count; at++)
        {
            seen.TryAdd(KeyOf(Uses[at]), at);
        }

        foreach (var (parent, child, use) in named)
        {
            var (whole, part) = (parent is null ? use.Parent : Found(parent, use.Line), Placed(child is null ? use.Child : Found(child, use.Line)));
            var found = whole == use.Parent && part == use.Child ? use : use with { Parent = whole, Child = part };
            if (found.Parent == found.Child)
            {
                Remark(use.Line, "LP012", $"“{child ?? parent ?? Components[whole].Ref}” names itself as its own part. That is passed over.");
            }
            else if (seen.TryAdd(KeyOf(found), Uses.Count))
            {
                Uses.Add(found);
            }
            else
            {
                var same = seen[KeyOf(found)];
                Uses[same] = Together(Uses[same], found);
            }
        }

        named.Clear();
        named.TrimExcess();
        foreach (var (reference, line) in without)
        {
            Components[Found(reference, line)].HasNoParts = true;
        }

        Withhold();

        foreach (var use in Uses.Where(use => !use.IsProduction && Components[use.Parent].Choice >= 0))
        {
            // What is in one of several alternates is in their place or not: nobody knows.
            var place = Components[Placed(use.Parent)];
            (place.IsComplete, place.HasNoParts) = (false, false);
        }

        FindRoot();
        EndRemarks();
    }

    // What only stands where nobody outside is told of it must not turn up as a part of the product; and a list that lacks it is not whole.
    private void Withhold()
    {
        foreach (var (parent, child, at) in withheld)
        {
            if (parent is not null && Find(parent) is >= 0 and var whole)
            {
                (Components[whole].IsComplete, Components[whole].HasNoParts) = (false, false);
            }

            if ((child is null ? at : Find(child)) is >= 0 and var hidden)
            {
                Components[hidden].IsTool = true;
            }
        }
    }

    // What tells how many, or the role of a tool, stands above what only tells that it is there; what differs is not known.
    private ProductUse Together(ProductUse one, ProductUse other)
    {
        if (one.Quantity is { } few && other.Quantity is { } many && few.Text != many.Text)
        {
            Remark(many.Line, "LP023", $"How many there are is stated in two ways: {few.Text} (line {few.Line}), {many.Text} (line {many.Line}). Until somebody settles it, it is between them, or not known.");
            return ProductQuantity.Number(few.Text) is { } low && ProductQuantity.Number(many.Text) is { } high
                ? other with { Quantity = many with { Text = ProductQuantity.Between(Math.Min(low, high), Math.Max(low, high)) } }
                : other with { Quantity = null, IsOpen = true };
        }

        if (one.Role is { } first && other.Role is { } second && first.Text != second.Text)
        {
            Remark(second.Line, "LP024", $"The role of what made something is stated in two ways: {first.Text} (line {first.Line}), {second.Text} (line {second.Line}). Until somebody settles it, it is not known.");
            return one with { IsProduction = true, Role = null };
        }

        // Of one that is told to be open nothing more is concluded.
        if (one.IsOpen || one.IsHowOpen)
        {
            return one with { Quantity = one.IsOpen ? null : one.Quantity ?? other.Quantity, How = one.IsHowOpen ? null : one.How ?? other.How };
        }

        return other.IsOpen || other.IsHowOpen || other.Quantity is not null || (other.Role is not null && one.Role is null) ? other : one;
    }

    // Who names one of several alternates names their place.
    private int Placed(int at)
    {
        while (Components[at].Choice is >= 0 and var place)
        {
            at = place;
        }

        return at;
    }

    /// <summary>The place of the component of that name. One that is described nowhere is remarked upon, and is unknown.</summary>
    public int Found(string reference, int line)
    {
        if (Find(reference) is >= 0 and var at)
        {
            return at;
        }

        Remark(line, "LP011", $"“{reference}” is named here, and described nowhere. What it is stays unknown.");
        at = Add(new() { Line = line, Name = reference });
        Name(at, reference);
        return at;
    }

    // Places are below 2^31: the whole, the part, and which of the two ways.
    private static long KeyOf(ProductUse use) => ((long)use.Parent << 32) | ((long)use.Child << 1) | (use.IsProduction ? 1L : 0);

    // The same component may be told twice; two different ones of one name are told apart by nobody.
    private void CheckTwice()
    {
        Dictionary<int, int> same = [];
        foreach (var (first, second) in twice)
        {
            var (one, other) = (Components[first], Components[second]);
            if (one.Name == other.Name && one.Version == other.Version)
            {
                Remark(other.Line, "LP018", $"“{one.Ref}” is described twice, here and in line {one.Line}. They are taken for one, and what is told here alone is passed over.");
                same[second] = first;
                other.IsPassedOver = true;
            }
            else
            {
                Mistake(other.Line, "LP010", $"“{one.Ref}” names two components, here and in line {one.Line}. Give each its own reference.");
            }
        }

        if (same.Count > 0)
        {
            List<ProductUse> all = [.. Uses.Where(use => !same.ContainsKey(use.Child)).Select(use => same.TryGetValue(use.Parent, out var first) ? use with { Parent = first } : use)];
            Uses.Clear();
            Uses.AddRange(all);
        }
    }

    // What is in the file and in nothing else is in the product.
    private void FindRoot()
    {
        var tops = ProductTops.Of(this);
        if (Root < 0)
        {
            Root = tops.Count == 1 ? tops[0] : Add(new() { Line = 1, Name = Path.GetFileNameWithoutExtension(File) });
        }

        tops.AddRange(ProductTops.InCircles(this, tops));
        Uses.AddRange(tops.Where(at => at != Root).Select(at => new ProductUse(Root, at, Components[at].Line)));
    }

    /// <summary>Ends the remarks of this file: of those that were too many it is told how many.</summary>
    public void EndRemarks()
    {
        foreach (var (code, count) in remarksByCode.Where(pair => pair.Value > MaxRemarksAlike).ToList())
        {
            remarks.Add(new(File, 0, 0, code, $"And {count - MaxRemarksAlike:N0} more like these."));
            remarksByCode[code] = MaxRemarksAlike;
        }
    }
}
