import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorPage } from './pages/error-page.tsx';

type State = { error: unknown };

/** What a page threw while drawing becomes a page that says so, rather than an empty screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorPage error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
