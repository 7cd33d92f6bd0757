using System.Net;
using System.Net.Sockets;
using HospitalOps.LocalHosting;
using HospitalOps.LocalHosting.Folder;

namespace HospitalOps.AppHost.Tests;

public sealed class PrivateFolderTests : IDisposable
{
    private readonly string _home = RunningHost.NewHome();

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void A_secret_is_generated_once_and_kept_for_this_user_alone()
    {
        var first = new ParameterStore(new PrivateFolder(_home)).Get("a-secret", secret: true);
        var second = new ParameterStore(new PrivateFolder(_home)).Get("a-secret", secret: true);

        Assert.Equal(first, second);
        Assert.Equal(32, first.Length);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(_home, "parameters.json"))
        );
    }

    [Fact]
    public void A_parameter_without_a_value_is_told_with_the_variable_to_set()
    {
        var trouble = Assert.Throws<LocalHostingException>(() =>
            new ParameterStore(new PrivateFolder(_home)).Get("plain", secret: false)
        );

        Assert.Contains("Parameters__plain", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_parameters_are_told_with_what_to_do()
    {
        File.WriteAllText(Path.Combine(_home, "parameters.json"), "{ \"a\": ");

        var trouble = Assert.Throws<LocalHostingException>(() =>
            new ParameterStore(new PrivateFolder(_home)).Get("a-secret", secret: true)
        );

        Assert.Contains("parameters.json is damaged", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("--reset", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_is_remembered_as_long_as_it_is_free()
    {
        var first = new PortBook(new PrivateFolder(_home)).Get("beds", null);
        Assert.Equal(first, new PortBook(new PrivateFolder(_home)).Get("beds", null));

        using var other = new TcpListener(IPAddress.Loopback, first);
        other.Start();
        Assert.NotEqual(first, new PortBook(new PrivateFolder(_home)).Get("beds", null));
    }

    [Fact]
    public void Two_names_never_share_a_port()
    {
        var book = new PortBook(new PrivateFolder(_home));

        Assert.Equal(
            20,
            Enumerable.Range(0, 20).Select(number => book.Get($"service-{number}", null)).Distinct().Count()
        );
    }

    [Fact]
    public void A_folder_with_foreign_files_is_refused_and_never_emptied()
    {
        var foreign = Path.Combine(_home, "thesis.txt");
        File.WriteAllText(foreign, "years of work");
        var folder = new PrivateFolder(_home);

        folder.Reset();

        Assert.True(File.Exists(foreign));
        Assert.Contains(
            "choose an empty one",
            Assert.Throws<LocalHostingException>(folder.Claim).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reset_deletes_all_data_of_a_claimed_folder()
    {
        var folder = new PrivateFolder(_home);
        folder.Claim();
        folder.WriteSecret("parameters.json", "{}");
        Directory.CreateDirectory(folder.Path("redis"));

        folder.Reset();

        Assert.False(File.Exists(folder.Path("parameters.json")));
        Assert.False(Directory.Exists(folder.Path("redis")));
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_told_with_what_to_do()
    {
        var file = Path.Combine(_home, "file");
        File.WriteAllText(file, "");

        var trouble = Assert.Throws<LocalHostingException>(() => new PrivateFolder(file));

        Assert.Contains("--home DIR", trouble.Message, StringComparison.Ordinal);
    }
}
