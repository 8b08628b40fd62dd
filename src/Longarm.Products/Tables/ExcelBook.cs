using System.IO.Compression;
using System.Text;
using System.Xml;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>A workbook in the zipped XML of Excel: its sheets, and its shared texts. What is packed tighter than any table is refused.</summary>
internal sealed class ExcelBook : IDisposable
{
    private const int MaxEntries = 10_000;
    private const long MaxSheetBytes = 1024L * 1024 * 1024;
    private const long FreeBytes = 4 * 1024 * 1024;
    private const int MaxRatio = 200;
    private const int MaxSheets = 1_000;
    private const int MaxTexts = 4_000_000;
    private const long MaxTextChars = 128L * 1024 * 1024;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly ZipArchive zip;
    private readonly List<(string Name, string Path, bool IsHidden)> sheets = [];
    private List<string>? texts;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="TableException">It is none, or more than is read.</exception>
    public ExcelBook(Stream stream)
    {
        if (!stream.CanSeek)
        {
            throw new TableException(0, "LP073", "A workbook can only be read from a file.");
        }

        zip = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MaxEntries)
        {
            throw TableLimits.Exceeded(0, $"Over {MaxEntries:N0} files in a workbook");
        }

        ReadSheets();
    }

    /// <summary>Names of the sheets that are shown, in order.</summary>
    public IReadOnlyList<string> Sheets => [.. sheets.Where(sheet => !sheet.IsHidden).Select(sheet => sheet.Name)];

    /// <summary>Names of the sheets that are hidden, in order.</summary>
    public IReadOnlyList<string> HiddenSheets => [.. sheets.Where(sheet => sheet.IsHidden).Select(sheet => sheet.Name)];

    /// <summary>The XML of a sheet.</summary>
    public XmlReader OpenSheet(string name) => Open(sheets.Find(sheet => sheet.Name == name).Path)
        ?? throw new TableException(0, "LP073", $"The workbook names a sheet “{name}” that is not in it. Save it again.");

    /// <summary>A shared text; null if there is none of that number.</summary>
    public string? Text(int index) => (texts ??= ReadTexts()) is { } all && index >= 0 && index < all.Count ? all[index] : null;

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    /// <summary>The text that a shared or inline text holds; the reader stands on its element, and afterwards on its end.</summary>
    public static string TextOf(XmlReader xml, int line)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        StringBuilder text = new();
        var isPhonetic = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
            {
                isPhonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (!isPhonetic && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
                if (text.Length > TableLimits.CellLength)
                {
                    throw TableLimits.Exceeded(line, $"A cell of over {TableLimits.CellLength:N0} characters");
                }
            }
        }

        return text.ToString();
    }

    private void ReadSheets()
    {
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        using (var relations = Open("xl/_rels/workbook.xml.rels") ?? throw NoWorkbook())
        {
            while (relations.Read())
            {
                if (relations.LocalName == "Relationship" && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target)
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                }
            }
        }

        using var book = Open("xl/workbook.xml") ?? throw NoWorkbook();
        while (book.Read())
        {
            if (book.NodeType == XmlNodeType.Element && book.LocalName == "sheet"
                && book.GetAttribute("id", Relations) is { } id && targets.TryGetValue(id, out var path) && sheets.Count < MaxSheets)
            {
                sheets.Add((book.GetAttribute("name") ?? path, path, book.GetAttribute("state") is not (null or "visible")));
            }
        }
    }

    private List<string> ReadTexts()
    {
        List<string> all = [];
        var chars = 0L;
        using var xml = Open("xl/sharedStrings.xml");
        while (xml?.Read() is true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                all.Add(TextOf(xml, 0));
                chars += all[^1].Length;
                if (all.Count > MaxTexts || chars > MaxTextChars)
                {
                    throw TableLimits.Exceeded(0, $"Over {MaxTexts:N0} texts, or {MaxTextChars / (1024 * 1024):N0} million characters, in a workbook");
                }
            }
        }

        return all;
    }

    private XmlReader? Open(string? path)
    {
        if (path is null || zip.GetEntry(path) is not { } entry)
        {
            return null;
        }

        // What an entry says of its length is checked, and then what it really has.
        var limit = Math.Min(MaxSheetBytes, Math.Max(FreeBytes, entry.CompressedLength * MaxRatio));
        if (entry.Length > limit)
        {
            throw TooTight(path);
        }

        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true };
        return XmlReader.Create(new Measured(entry.Open(), limit, path), settings);
    }

    private static TableException NoWorkbook() => new(0, "LP073", "This is no workbook of Excel. Save the table as .xlsx, or as CSV in UTF-8.");

    private static TableException TooTight(string path) =>
        TableLimits.Exceeded(0, $"“{Path.GetFileName(path)}” in the workbook grows to more than {MaxRatio} times its size, or {MaxSheetBytes / (1024 * 1024):N0} MB");

    /// <summary>A stream that ends in a refusal where it is longer than it may be.</summary>
    private sealed class Measured(Stream inner, long limit, string path) : Stream
    {
        private long count;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            count += read;
            return count <= limit ? read : throw TooTight(path);
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
