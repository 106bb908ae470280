#!/usr/bin/env perl
# Sisimai as the benchmark runs it: the messages of an mbox or of a folder -> a line of JSON for each record.
#   perl sisimai.pl MBOX|FOLDER     reads all of it
#   perl sisimai.pl --try FOLDER    prints the name of each file on which it dies or takes longer than 10 seconds
# It gets the quickest way in: the message as a string, none of its own mailbox code, and a JSON writer that is
# several times faster than the one it comes with.
use strict;
use warnings;
use Sisimai::Message;
use Sisimai::Data;

my $LIMIT_SECONDS = 10;
my %ESCAPE = ('"' => '\"', '\\' => '\\\\', "\n" => '\n', "\r" => '\r', "\t" => '\t');

sub text_of {
    my $path = shift;
    open my $handle, '<:raw', $path or die "$path: $!\n";
    local $/;
    return <$handle>;
}

sub read_message {
    my $text = shift;
    my $message = Sisimai::Message->new('data' => $text) or return;
    my $records = Sisimai::Data->make('data' => $message, 'delivered' => 1, 'origin' => '') or return;
    print json($_->damn), "\n" for @$records;
}

sub json {
    my $record = shift;
    my @members;
    while( my ($name, $value) = each %$record ) {
        $value //= '';
        $value =~ s/(["\\\x00-\x1f])/$ESCAPE{$1} \/\/ sprintf('\\u%04x', ord $1)/eg;
        push @members, qq("$name":"$value");
    }
    return '{'.join(',', @members).'}';
}

sub files_of {
    my $folder = shift;
    opendir my $handle, $folder or die "$folder: $!\n";
    return sort grep { !/^\./ } readdir $handle;
}

# A child for each, because a regular expression that does not end cannot be interrupted from inside.
sub try_all {
    my $folder = shift;
    for my $name (files_of($folder)) {
        my $child = fork() // die "fork: $!\n";
        if( $child == 0 ) {
            open STDOUT, '>', '/dev/null';
            open STDERR, '>', '/dev/null';
            alarm $LIMIT_SECONDS;
            read_message(text_of("$folder/$name"));
            exit 0;
        }
        waitpid $child, 0;
        print "$name\n" if $? != 0;
    }
}

my ($first, $second) = @ARGV;
if( $first eq '--try' ) {
    try_all($second);
} elsif( -d $first ) {
    read_message(text_of("$first/$_")) for files_of($first);
} else {
    read_message($_) for split /^(?=From )/m, text_of($first);
}
